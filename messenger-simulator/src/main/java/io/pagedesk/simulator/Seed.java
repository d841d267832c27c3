package io.pagedesk.simulator;

import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Customer;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.ProfileAccess;

/** What the settings name and the record does not know yet. */
final class Seed {

    private Seed() {}

    static Ledger into(Ledger ledger, SimulatorSettings settings) {
        var page = settings.page();
        if (ledger.page(page.id()).isEmpty()) {
            ledger.record(new Entry.PageSaved(new Page(page.id(), page.name(), page.token())));
        }
        settings.customers().stream()
                .filter(it -> ledger.customer(it.psid()).isEmpty())
                .forEach(it -> add(ledger, page.id(), it));
        var target = settings.webhooks().target();
        if (target != null && !ledger.webhookTarget().filter(target::equals).isPresent()) {
            ledger.record(new Entry.TargetSaved(target));
        }
        return ledger;
    }

    private static void add(Ledger ledger, String pageId, SimulatorSettings.DemoCustomer demo) {
        var customer = new Customer(demo.psid(), demo.firstName(), demo.lastName(), ProfileAccess.FULL);
        ledger.record(new Entry.CustomerSaved(customer));
        ledger.record(new Entry.ChatOpened(new ChatId(pageId, demo.psid())));
    }
}

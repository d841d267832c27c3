package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.page.Pages;

/** A Facebook user takes back what they allowed the app. */
@SimulatorPart
public class AppRemoval {

    private final Ledger ledger;
    private final Granted granted;
    private final Pages pages;

    AppRemoval(Ledger ledger, Granted granted, Pages pages) {
        this.ledger = ledger;
        this.granted = granted;
        this.pages = pages;
    }

    /** Their tokens die, and with them those of the Pages that they gave. */
    public void removedBy(String userId) {
        ledger.userTokensOf(userId).stream()
                .flatMap(it -> granted.pagesOf(it).stream())
                .forEach(it -> pages.killToken(it.id()));
        ledger.record(new Entry.UserTokensEnded(userId));
    }
}

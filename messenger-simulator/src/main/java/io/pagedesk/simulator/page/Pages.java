package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.Page.Restriction;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Pages and the life of their tokens. */
@SimulatorPart
public class Pages {

    private final Ledger ledger;

    Pages(Ledger ledger) {
        this.ledger = ledger;
    }

    public Page save(Page page) {
        ledger.record(new Entry.PageSaved(page));
        return page;
    }

    /** The token is refused with error 190 from now on. */
    public Page killToken(String pageId) {
        return save(get(pageId).withTokenValid(false));
    }

    public Page reviveToken(String pageId) {
        return save(get(pageId).withTokenValid(true));
    }

    /** Only the new token is known from now on. */
    public Page replaceToken(String pageId, String token) {
        return save(get(pageId).withToken(token));
    }

    /** Whether {@code /me/accounts} shows the Page. */
    public Page list(String pageId, boolean listed) {
        return save(get(pageId).withListed(listed));
    }

    /** Every send of the Page gets {@code error} from now on; null lets it send again. No webhook tells of it. */
    public Page restrict(String pageId, @Nullable Restriction error) {
        return save(get(pageId).withRestriction(error));
    }

    /** The webhook fields that the app subscribed this Page to; empty where it is not subscribed. */
    public Set<String> subscribedFields(String pageId) {
        return ledger.subscription(get(pageId).id()).orElse(Set.of());
    }

    /** Meta forgets the app's subscription: webhooks stop without a word until the app subscribes again. */
    public void forgetSubscription(String pageId) {
        ledger.record(new Entry.PageUnsubscribed(get(pageId).id()));
    }

    Page get(String id) {
        return ledger.page(id).orElseThrow(() -> new NoSuchElementException("No Page " + id));
    }
}

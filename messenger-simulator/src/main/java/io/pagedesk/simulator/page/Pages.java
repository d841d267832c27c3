package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import java.util.NoSuchElementException;

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
        var page = get(pageId);
        return save(new Page(page.id(), page.name(), page.token(), page.tokenValid(), listed));
    }

    private Page get(String id) {
        return ledger.page(id).orElseThrow(() -> new NoSuchElementException("No Page " + id));
    }
}

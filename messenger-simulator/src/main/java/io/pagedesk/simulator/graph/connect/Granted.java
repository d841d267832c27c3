package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.UserToken;
import io.pagedesk.simulator.ledger.UserToken.Listing;
import java.util.List;

/** Which Pages a user's token opens. */
@SimulatorPart
class Granted {

    private static final String SHOW_LIST = "pages_show_list";

    private final Ledger ledger;

    Granted(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Page> pagesOf(UserToken token) {
        var chosen = token.granted().chosen();
        return token.granted().pages() == Listing.NONE
                ? List.of()
                : ledger.pages().stream()
                        .filter(it -> chosen == null || chosen.contains(it.id()))
                        .toList();
    }

    /** Those that {@code /me/accounts} shows; none without the permission for the list. */
    List<Page> listedFor(UserToken token) {
        var shown = token.granted().pages() == Listing.ALL && token.scopes().contains(SHOW_LIST);
        return shown ? pagesOf(token).stream().filter(Page::listed).toList() : List.of();
    }
}

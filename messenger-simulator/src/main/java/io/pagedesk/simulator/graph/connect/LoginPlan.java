package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.ledger.UserToken.Listing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the next visits of the login dialog go. What is null is as usual.
 *
 * @param decision at once, without showing the dialog; null shows it, with the rest chosen beforehand
 * @param userId of the Facebook user who is logged in there
 * @param declined permissions that the user unticks
 * @param pages which Pages the user lets the app see
 * @param pageIds those of their Pages that the user chooses; null is all of them
 * @param pageSize the most that one page of {@code /me/accounts} shows, whatever the app asks for
 * @param code what is wrong with the code that the app gets
 */
record LoginPlan(
        @Nullable Decision decision,
        @Nullable String userId,
        @Nullable List<String> declined,
        @Nullable Listing pages,
        @Nullable List<String> pageIds,
        @Nullable Integer pageSize,
        @Nullable Code code) {

    static final LoginPlan USUAL = new LoginPlan(null, null, null, null, null, null, null);

    enum Decision {
        ALLOW,
        DENY
    }

    enum Code {
        GOOD,
        EXPIRED,
        /** Somebody has exchanged it already. */
        USED,
        /** It was made for another redirect URI. */
        OTHER_REDIRECT
    }

    List<String> declinedOrNone() {
        return declined == null ? List.of() : declined;
    }

    Listing pagesOrAll() {
        return Objects.requireNonNullElse(pages, Listing.ALL);
    }

    Code codeOrGood() {
        return Objects.requireNonNullElse(code, Code.GOOD);
    }
}

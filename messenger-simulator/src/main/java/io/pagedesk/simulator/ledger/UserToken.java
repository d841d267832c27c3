package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The token of the Facebook user who allowed the app in the login dialog.
 *
 * @param scopes what was granted
 * @param grant what else was decided in the dialog
 */
public record UserToken(
        String token,
        Instant expiresAt,
        List<String> scopes,
        @Nullable Grant grant) {

    /** Robin Demo, by the app-scoped id. */
    public static final String USUAL_USER = "5000000000000001";

    /**
     * @param userId of the Facebook user, as this app knows them
     * @param declined the permissions that were asked for and not granted
     * @param pages which Pages the app may see, and how
     * @param chosen ids of the Pages that the user let the app see; null is all of them
     * @param pageSize the most that one page of {@code /me/accounts} shows
     */
    public record Grant(
            String userId,
            List<String> declined,
            Listing pages,
            @Nullable List<String> chosen,
            int pageSize) {

        public static final int USUAL_SIZE = 100;
    }

    /** What {@code /me/accounts} shows of the user's Pages. */
    public enum Listing {
        /** All that are listed. */
        ALL,
        /** Nothing: they belong to a business portfolio, and only the granular scopes name them. */
        PORTFOLIO,
        /** Nothing, and no granular scope names one: the user chose none, or has none. */
        NONE
    }

    /** One of an older journal has none. */
    public Grant granted() {
        return Objects.requireNonNullElseGet(
                grant, () -> new Grant(USUAL_USER, List.of(), Listing.ALL, null, Grant.USUAL_SIZE));
    }
}

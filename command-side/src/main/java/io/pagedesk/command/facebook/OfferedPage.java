package io.pagedesk.command.facebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Page that a login with Facebook offers, with the token to connect it by.
 *
 * @param tasks what the Facebook user may do for the Page, as Meta names it; empty where Meta does not tell
 */
public record OfferedPage(String pageId, @Nullable String name, String token, List<String> tasks, Source source) {

    /** How the Page was found. */
    public enum Source {
        /** Meta lists it among the user's Pages. */
        LISTED,
        /** Meta does not list it, as happens to Pages of a business portfolio, but the permissions name it. */
        NAMED_BY_PERMISSION
    }

    @Override
    public String toString() {
        return "OfferedPage[" + pageId + "]";
    }
}

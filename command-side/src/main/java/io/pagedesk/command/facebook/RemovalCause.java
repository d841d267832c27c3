package io.pagedesk.command.facebook;

import java.util.Locale;

/** Why what a Facebook user gave is forgotten. */
enum RemovalCause {
    /** They removed the App in their settings. */
    DEAUTHORIZED,
    /** They asked for the deletion of what is stored about them. */
    DATA_DELETION;

    /** The stable word in events, such as {@code data-deletion}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

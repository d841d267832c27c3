package io.pagedesk.command.page;

import java.util.Locale;

/** Why the replies of a Page wait. */
public enum HoldReason {
    /** Meta no longer accepts the token; an admin connects the Page again. */
    CREDENTIALS_EXPIRED,
    /** Meta restricted the Page; a webhook or a probe tells when it no longer does. */
    PAGE_RESTRICTED,
    /** A permission is missing, or the App is not live; a reconnect or a probe tells when that is mended. */
    PERMISSION_MISSING,
    /** The Page or its App calls Meta too much; it passes at a time. */
    RATE_LIMITED;

    /** The stable word in events and answers, such as {@code rate-limited}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where only a send shows that the cause is gone: now and then a single one is tried. */
    public boolean isProbed() {
        return this == PAGE_RESTRICTED || this == PERMISSION_MISSING;
    }

    static HoldReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

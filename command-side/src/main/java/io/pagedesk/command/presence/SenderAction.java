package io.pagedesk.command.presence;

import java.util.Locale;

/** Meta's {@code sender_action}. */
public enum SenderAction {
    TYPING_ON,
    TYPING_OFF,
    MARK_SEEN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

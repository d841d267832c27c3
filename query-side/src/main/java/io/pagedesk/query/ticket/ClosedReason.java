package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.WindowState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why no reply can leave, as stable words of the API. */
final class ClosedReason {

    static final String NO_CUSTOMER_MESSAGE = "no-customer-message";
    static final String WINDOW_EXPIRED = "window-expired";
    static final String HUMAN_AGENT_REPLY_USED = "human-agent-reply-used";
    static final String CLOSED_BY_META = "closed-by-meta";

    private ClosedReason() {}

    static @Nullable String of(ReplyWindow window, Instant now) {
        if (window.stateAt(now) != WindowState.CLOSED) {
            return null;
        }
        if (window.openedAt() == null) {
            return NO_CUSTOMER_MESSAGE;
        }
        if (window.closedByMeta()) {
            return CLOSED_BY_META;
        }
        return window.isUsedUpAt(now) ? HUMAN_AGENT_REPLY_USED : WINDOW_EXPIRED;
    }
}

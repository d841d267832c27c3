package io.pagedesk.events.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a reply may leave, as it stands after an event. Every instant is Meta's time of the customer's act, plus the
 * duration that was configured when the act was recorded.
 *
 * @param openedAt the customer's latest act that opens a window; null before the first
 * @param standardUntil end (exclusive) of the time in which any number of replies may leave as RESPONSE
 * @param humanAgentUntil end (exclusive) of the time in which replies may leave with the HUMAN_AGENT tag; counted from
 *     the customer's last message or postback; null when there was none
 * @param humanAgentReplies how many replies the HUMAN_AGENT time allows; 0 none, -1 no limit
 * @param humanAgentRepliesLeft how many of them are left; -1 no limit
 * @param closedByMeta Meta refused a reply as outside its window, and the customer has not written since
 */
public record ReplyWindow(
        @Nullable Instant openedAt,
        @Nullable Instant standardUntil,
        @Nullable Instant humanAgentUntil,
        int humanAgentReplies,
        int humanAgentRepliesLeft,
        boolean closedByMeta) {

    /** What this window allows at an instant. */
    public WindowState stateAt(Instant now) {
        if (isOpen(standardUntil, now)) {
            return WindowState.STANDARD;
        }
        return isOpen(humanAgentUntil, now) && humanAgentRepliesLeft != 0
                ? WindowState.HUMAN_AGENT
                : WindowState.CLOSED;
    }

    /** True while only the used-up places keep a HUMAN_AGENT reply from leaving. */
    @JsonIgnore
    public boolean isUsedUpAt(Instant now) {
        return !isOpen(standardUntil, now)
                && isOpen(humanAgentUntil, now)
                && humanAgentReplies > 0
                && humanAgentRepliesLeft == 0;
    }

    private static boolean isOpen(@Nullable Instant until, Instant now) {
        return until != null && now.isBefore(until);
    }
}

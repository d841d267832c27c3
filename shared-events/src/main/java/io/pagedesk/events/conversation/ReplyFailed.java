package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a reply will not leave any more.
 *
 * @param reason a stable word: {@code window-closed}, {@code human-agent-reply-used}, {@code refused-by-meta},
 *     {@code gave-up}
 * @param error what Meta said, where it was asked
 * @param window the window as it stands after this: a place may be back, or Meta may have closed it
 */
@EventType("conversation.reply-failed")
public record ReplyFailed(
        String conversationId,
        String ticketId,
        String replyId,
        int part,
        String reason,
        @Nullable SendError error,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a reply will not leave any more.
 *
 * @param reason a stable word: {@code window-closed}, {@code human-agent-reply-used}; {@code person-unavailable} (an
 *     agent may try again), {@code no-such-recipient}, {@code too-many-tagged}, {@code attachment-refused},
 *     {@code refused-by-meta} (anything else that Meta refused for good); {@code gave-up} (a passing cause that lasted
 *     too long), {@code page-disconnected}
 * @param refusedBy whose word ended it
 * @param error what Meta said, where it was asked
 * @param window the window as it stands after this: a place may be back, or Meta may have closed it
 */
@EventType(value = "conversation.reply-failed", revision = "2")
public record ReplyFailed(
        String conversationId,
        String ticketId,
        String replyId,
        int part,
        String reason,
        RefusedBy refusedBy,
        @Nullable SendError error,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}

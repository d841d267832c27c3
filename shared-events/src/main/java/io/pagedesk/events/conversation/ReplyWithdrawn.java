package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * An agent took back parts of a reply before they left; they never will.
 *
 * @param parts which ones, counted from 0
 * @param window the window as it stands after this: a place may be back
 */
@EventType("conversation.reply-withdrawn")
public record ReplyWithdrawn(
        String conversationId,
        String ticketId,
        String replyId,
        List<Integer> parts,
        String agent,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}

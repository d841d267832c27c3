package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * A reply waited until its ground had changed, and was judged anew before it left.
 *
 * @param customerActAt the customer's act that the new basis rests on, Meta's time
 * @param window the window as it stands after this judgement
 */
@EventType("conversation.reply-rejudged")
public record ReplyRejudged(
        String conversationId,
        String ticketId,
        String replyId,
        ReplyBasis from,
        ReplyBasis to,
        Instant customerActAt,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * An agent saw that parts of unknown outcome did reach the customer.
 *
 * @param parts which ones, counted from 0
 */
@EventType("conversation.reply-marked-sent")
public record ReplyMarkedSent(
        String conversationId, String ticketId, String replyId, List<Integer> parts, String agent, Instant at)
        implements TicketEvent {}

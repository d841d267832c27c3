package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * The customer took a reaction back. It opens no window.
 *
 * @param messageId the message as the read models name it: {@link ReplyPartId}, or a mid
 */
@EventType("conversation.reaction-withdrawn")
public record ReactionWithdrawn(
        String conversationId, String ticketId, String messageId, Instant withdrawnAt, Instant at)
        implements TicketEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket passed from one status to another.
 *
 * @param agent who changed it; null when the customer's writing did
 */
@EventType("conversation.ticket-status-changed")
public record TicketStatusChanged(
        String conversationId,
        String ticketId,
        TicketStatus from,
        TicketStatus to,
        @Nullable String agent,
        Instant at) implements TicketEvent {}

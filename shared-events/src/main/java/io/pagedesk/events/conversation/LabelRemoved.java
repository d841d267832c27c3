package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An agent took a label off a ticket.
 *
 * @param label in its one spelling, as it was added
 * @param agent username of who did it
 */
@EventType("conversation.label-removed")
public record LabelRemoved(String conversationId, String ticketId, String label, String agent, Instant at)
        implements TicketEvent {}

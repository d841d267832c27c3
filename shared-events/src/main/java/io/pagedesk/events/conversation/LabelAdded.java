package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An agent put a label on a ticket.
 *
 * @param label in its one spelling: lower case, single spaces
 * @param agent username of who did it
 */
@EventType("conversation.label-added")
public record LabelAdded(String conversationId, String ticketId, String label, String agent, Instant at)
        implements TicketEvent {}

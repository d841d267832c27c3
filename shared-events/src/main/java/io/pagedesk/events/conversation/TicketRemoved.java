package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * A ticket of the time when its App was in test mode was removed from the desk: no inbox, list or search shows it any
 * more. What happened on it stays in the stream. The customer's next message opens the next ticket.
 *
 * @param agent username of the admin who ordered it
 */
@EventType("conversation.ticket-removed")
public record TicketRemoved(String conversationId, String ticketId, String agent, Instant at) implements TicketEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket was given to an agent, or taken from one.
 *
 * @param assignee username of the agent who has it now; null for nobody
 * @param agent username of who did it
 */
@EventType("conversation.ticket-assigned")
public record TicketAssigned(
        String conversationId, String ticketId, @Nullable String assignee, String agent, Instant at)
        implements TicketEvent {}

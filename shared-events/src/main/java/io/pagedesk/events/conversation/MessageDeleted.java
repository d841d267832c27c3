package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The customer took a message back. It opens no window. */
@EventType("conversation.message-deleted")
public record MessageDeleted(String conversationId, String ticketId, String mid, Instant deletedAt, Instant at)
        implements TicketEvent {}

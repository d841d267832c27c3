package io.pagedesk.events.conversation;

/** Whose turn it is on a ticket. */
public enum TicketStatus {
    AWAITING_AGENT,
    AWAITING_USER,
    PENDING,
    RESOLVED
}

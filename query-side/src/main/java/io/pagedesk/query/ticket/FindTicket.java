package io.pagedesk.query.ticket;

/** Asks for one ticket, by its id. */
public record FindTicket(String ticketId) {}

package io.pagedesk.query.ticket;

import io.pagedesk.query.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Asks for the tickets that the same customer had on the same Page before this one. */
record FindEarlierTickets(String ticketId, @Nullable Cursor after, int limit) {

    static final String LIST = "earlier";
}

package io.pagedesk.query.ticket;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** There is no ticket of that id, or it has not reached the read model yet. */
public final class TicketNotFoundException extends QueryRefusedException {

    public TicketNotFoundException(String ticketId) {
        super(HttpStatus.NOT_FOUND, "ticket-not-found", "There is no ticket " + ticketId + ".");
    }
}

package io.pagedesk.query.audit.trail;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** Nothing is on record of it. */
final class TrailNotFoundException extends QueryRefusedException {

    TrailNotFoundException(TrailQuery query) {
        super(
                HttpStatus.NOT_FOUND,
                query.ticketId() == null ? "nothing-on-record" : "ticket-not-found",
                "Nothing is on record of it.");
    }
}

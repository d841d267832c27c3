package io.pagedesk.query.audit.verification;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** The events do not stand in a database that seals them. */
final class NoSealsException extends QueryRefusedException {

    NoSealsException() {
        super(HttpStatus.CONFLICT, "no-seals", "The events do not stand in a database with seals.");
    }
}

package io.pagedesk.query.updates;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** No further client is listened to: 429 {@code too-many-streams}. */
final class TooManyStreamsException extends QueryRefusedException {

    TooManyStreamsException() {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams", "Too many live updates are open; close some first.");
    }
}

package io.pagedesk.query.rebuild;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** There is no rebuild that could be cancelled: 409 {@code no-rebuild}. */
final class NoRebuildException extends QueryRefusedException {

    NoRebuildException(String projection) {
        super(HttpStatus.CONFLICT, "no-rebuild", "Projection " + projection + " is not being rebuilt.");
    }
}

package io.pagedesk.query.audit.access;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** Who asks cannot be recorded, so nothing is shown. */
public final class AuditClosedException extends QueryRefusedException {

    AuditClosedException(RuntimeException cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The access cannot be recorded, so nothing is shown.");
        initCause(cause);
    }
}

package io.pagedesk.query.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A question that gets no answer, for a reason with a stable code. */
public abstract class QueryRefusedException extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    protected QueryRefusedException(HttpStatus status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public HttpStatus status() {
        return status;
    }

    /** The refusal as the caller sees it. */
    public ProblemDetail problem() {
        return Problems.of(status, code, String.valueOf(getMessage()));
    }
}

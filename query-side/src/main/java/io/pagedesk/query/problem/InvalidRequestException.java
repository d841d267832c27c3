package io.pagedesk.query.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A parameter that cannot be understood: 400 {@code invalid-request}, naming it. */
public final class InvalidRequestException extends QueryRefusedException {

    private final transient List<FieldError> errors;

    public InvalidRequestException(String field, String message) {
        super(HttpStatus.BAD_REQUEST, "invalid-request", "The request has an invalid parameter.");
        this.errors = List.of(new FieldError(field, message));
    }

    @Override
    public ProblemDetail problem() {
        ProblemDetail problem = super.problem();
        problem.setProperty("errors", errors);
        return problem;
    }

    record FieldError(String field, String message) {}
}

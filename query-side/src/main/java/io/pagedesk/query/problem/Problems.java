package io.pagedesk.query.problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem documents with a stable {@code code}. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}

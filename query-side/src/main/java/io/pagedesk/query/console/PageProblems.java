package io.pagedesk.query.console;

import io.pagedesk.query.problem.QueryRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A page that is refused says so as a page; what a script asked for is refused as everywhere, by a problem. */
@ControllerAdvice(basePackages = "io.pagedesk.query.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> refused(
            QueryRefusedException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ScriptRequest.is(request)) {
            return ResponseEntity.status(refusal.status()).body(refusal.problem());
        }
        response.sendError(refusal.status().value());
        return null;
    }
}

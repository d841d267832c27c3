package io.pagedesk.query.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that reach no controller. Last, so that another advice of the same process comes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnroutedProblemAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingHere(NoResourceFoundException failure) {
        return problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThisMethod(HttpRequestMethodNotSupportedException failure) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(failure.getHeaders())
                .body(Problems.of(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This address has no such method."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThisFormat(HttpMediaTypeNotAcceptableException failure) {
        return problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Answers are application/json.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status).body(Problems.of(status, code, detail));
    }
}

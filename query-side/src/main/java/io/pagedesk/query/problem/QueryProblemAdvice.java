package io.pagedesk.query.problem;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the query side's controllers refuse, and what they say while the read models are away. */
@RestControllerAdvice(basePackages = "io.pagedesk.query")
@Order(0)
class QueryProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(QueryProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(QueryRefusedException refusal) {
        ProblemDetail problem = refusal.problem();
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
        return refused(new InvalidRequestException("", "the body must be a JSON object"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> readModelsAway(MongoException failure) {
        log.warn("the read models do not answer: {}", failure.toString());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The read models do not answer at the moment."));
    }
}

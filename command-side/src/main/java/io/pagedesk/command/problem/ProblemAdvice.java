package io.pagedesk.command.problem;

import io.pagedesk.command.origin.Origin;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Everything that goes wrong in a controller of the command side, as {@code application/problem+json}. */
@RestControllerAdvice(basePackages = "io.pagedesk.command")
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Refusal CHANGED_MEANWHILE = Refusal.of(
            HttpStatus.CONFLICT, "changed-meanwhile", "Somebody changed this at the same moment. Look again.");

    private static final Refusal AWAY = Refusal.of(
            HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The desk's store does not answer at the moment.");

    private final RefusalCounter counter;

    ProblemAdvice(RefusalCounter counter) {
        this.counter = counter;
    }

    @ExceptionHandler(CommandExecutionException.class)
    ResponseEntity<ProblemDetail> refused(CommandExecutionException failure) {
        return failure.getDetails()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .map(this::answer)
                .orElseGet(() -> unexpected(failure));
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<ProblemDetail> changedMeanwhile(Exception failure) {
        return answer(CHANGED_MEANWHILE);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> unreadableForm(MultipartException failure) {
        return answer(InvalidRequest.of("", "the body must be a multipart form"));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        if (Passing.isPassing(failure)) {
            LOG.warn("The store does not answer: {}", failure.getClass().getName());
            return answer(AWAY);
        }
        String correlationId = String.valueOf(MDC.get(Origin.CORRELATION_ID));
        LOG.error("Unexpected failure, correlation id {}", correlationId, failure);
        return answer(Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something failed in the desk.")
                .with(Map.of(Origin.CORRELATION_ID, correlationId)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<InvalidField> fields = InvalidFields.in(failure);
        ProblemDetail problem = fields.isEmpty()
                ? Problems.of(status, body instanceof ProblemDetail framework ? framework.getDetail() : null)
                : Problems.of(InvalidRequest.of(fields));
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        counter.count(refusal);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.properties().get(Refusal.RETRY_AFTER) instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(Problems.of(refusal));
    }
}

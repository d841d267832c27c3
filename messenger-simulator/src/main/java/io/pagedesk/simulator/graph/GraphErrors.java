package io.pagedesk.simulator.graph;

import io.pagedesk.simulator.context.SimulatorPart;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;

@SimulatorPart
@RestControllerAdvice
class GraphErrors {

    @ExceptionHandler
    ResponseEntity<JsonNode> answer(GraphException e) {
        var headers = new HttpHeaders();
        e.headers().forEach(headers::set);
        if (e.status().value() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "OAuth \"Facebook Platform\" \"invalid_token\"");
        }
        return ResponseEntity.status(e.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(e.body());
    }

    @ExceptionHandler
    void breakConnection(ConnectionBroken e, HttpServletRequest request) {
        BreakingValve.breakConnectionOf(request);
    }

    @ExceptionHandler
    ResponseEntity<Void> answerWithoutBody(ServerFailure e) {
        return ResponseEntity.status(e.status()).build();
    }
}

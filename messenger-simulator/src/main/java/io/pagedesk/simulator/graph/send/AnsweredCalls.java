package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.ServerFailure;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps each call with its answer, and adds Meta's usage headers to what succeeds. */
@SimulatorPart
class AnsweredCalls {

    private final Calls calls;
    private final Usage usage;

    AnsweredCalls(Calls calls, Usage usage) {
        this.calls = calls;
        this.usage = usage;
    }

    ResponseEntity<JsonNode> to(GraphRequest request, String node, Supplier<ObjectNode> work) {
        var call = calls.received(node, bodyOf(request));
        try {
            var answer = work.get();
            calls.answered(call, 200, answer);
            return ResponseEntity.ok().headers(usage.headers(node)).body(answer);
        } catch (GraphException e) {
            calls.answered(call, e.status().value(), e.body());
            throw e;
        } catch (ServerFailure e) {
            calls.answered(call, e.status(), null);
            throw e;
        }
    }

    private static JsonNode bodyOf(GraphRequest request) {
        var file = request.file();
        if (file == null) {
            return request.body();
        }
        var body = request.body().deepCopy();
        body.putObject("filedata")
                .put("name", file.name())
                .put("contentType", file.contentType())
                .put("size", file.size());
        return body;
    }
}

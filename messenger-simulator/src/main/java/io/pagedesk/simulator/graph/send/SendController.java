package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.ServerFailure;
import io.pagedesk.simulator.graph.Tokens;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@SimulatorEndpoint
@RequestMapping(GraphPath.VERSION)
class SendController {

    private static final Set<String> ACTIONS = Set.of("typing_on", "typing_off", "mark_seen");
    private static final String LITTLE_USAGE = "{\"call_count\":1,\"total_cputime\":1,\"total_time\":1}";

    private final Send send;
    private final SendTrouble trouble;
    private final Tokens tokens;
    private final Calls calls;

    SendController(Send send, SendTrouble trouble, Tokens tokens, Calls calls) {
        this.send = send;
        this.trouble = trouble;
        this.tokens = tokens;
        this.calls = calls;
    }

    @PostMapping("/{node}/messages")
    ResponseEntity<JsonNode> send(GraphRequest request, @PathVariable String node) {
        var call = calls.received(node, request.body());
        try {
            var answer = request.text("sender_action").isPresent() ? act(request, node) : say(request, node);
            calls.answered(call, 200, answer);
            return ResponseEntity.ok()
                    .header("X-App-Usage", LITTLE_USAGE)
                    .header("X-Page-Usage", LITTLE_USAGE)
                    .body(answer);
        } catch (GraphException e) {
            calls.answered(call, e.status().value(), e.body());
            throw e;
        } catch (ServerFailure e) {
            calls.answered(call, e.status(), null);
            throw e;
        }
    }

    private JsonNode say(GraphRequest request, String node) {
        trouble.before();
        var page = tokens.pageOf(request, node);
        var message = SendRequest.of(request.body());
        var echoComesFirst = trouble.echoComesFirst();
        var sent = send.message(page.id(), message, echoComesFirst);
        trouble.after(sent.echo(), echoComesFirst);
        return JsonNodeFactory.instance
                .objectNode()
                .put("recipient_id", message.recipient())
                .put("message_id", sent.mid());
    }

    private JsonNode act(GraphRequest request, String node) {
        var page = tokens.pageOf(request, node);
        if (!ACTIONS.contains(request.required("sender_action"))) {
            throw GraphException.badParameter("Param sender_action must be one of " + ACTIONS);
        }
        if (request.body().has("message")) {
            throw GraphException.badParameter("A sender_action stands alone");
        }
        var recipient = SendRequest.recipientOf(request.body());
        send.action(page.id(), recipient);
        return JsonNodeFactory.instance.objectNode().put("recipient_id", recipient);
    }
}

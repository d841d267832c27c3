package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@SimulatorEndpoint
@RequestMapping(GraphPath.VERSION)
class SendController {

    private static final Set<String> ACTIONS = Set.of("typing_on", "typing_off", "mark_seen");

    private final Send send;
    private final SendTrouble trouble;
    private final Tokens tokens;
    private final AnsweredCalls answers;

    SendController(Send send, SendTrouble trouble, Tokens tokens, AnsweredCalls answers) {
        this.send = send;
        this.trouble = trouble;
        this.tokens = tokens;
        this.answers = answers;
    }

    @PostMapping("/{node}/messages")
    ResponseEntity<JsonNode> send(GraphRequest request, @PathVariable String node) {
        var acts = request.text("sender_action").isPresent();
        return answers.to(request, node, () -> acts ? act(request, node) : say(request, node));
    }

    private ObjectNode say(GraphRequest request, String node) {
        trouble.before();
        var page = tokens.pageOf(request, node);
        var message = SendRequest.of(request);
        var echoComesFirst = trouble.echoComesFirst();
        var sent = send.message(page, message, echoComesFirst);
        trouble.after(sent.echo(), echoComesFirst);
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("recipient_id", message.recipient())
                .put("message_id", sent.mid());
        return sent.attachmentId() == null ? answer : answer.put("attachment_id", sent.attachmentId());
    }

    private ObjectNode act(GraphRequest request, String node) {
        var page = tokens.pageOf(request, node);
        if (!ACTIONS.contains(request.required("sender_action"))) {
            throw GraphException.badParameter("Param sender_action must be one of " + ACTIONS);
        }
        if (request.body().has("message")) {
            throw GraphException.badParameter("A sender_action stands alone");
        }
        var recipient = SendRequest.recipientOf(request.body());
        send.gesture(page, recipient, request.required("sender_action"));
        return JsonNodeFactory.instance.objectNode().put("recipient_id", recipient);
    }
}

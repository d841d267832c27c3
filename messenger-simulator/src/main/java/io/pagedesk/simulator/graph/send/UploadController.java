package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import io.pagedesk.simulator.graph.upload.UploadRequest;
import io.pagedesk.simulator.graph.upload.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The attachment upload API: keeps what is at an address, or in the part {@code filedata}. */
@SimulatorEndpoint
@RequestMapping(GraphPath.VERSION)
class UploadController {

    private final Uploads uploads;
    private final SendTrouble trouble;
    private final Tokens tokens;
    private final AnsweredCalls answers;

    UploadController(Uploads uploads, SendTrouble trouble, Tokens tokens, AnsweredCalls answers) {
        this.uploads = uploads;
        this.trouble = trouble;
        this.tokens = tokens;
        this.answers = answers;
    }

    @PostMapping("/{node}/message_attachments")
    ResponseEntity<JsonNode> upload(GraphRequest request, @PathVariable String node) {
        return answers.to(request, node, () -> {
            trouble.before();
            var page = tokens.pageOf(request, node);
            var attachment = request.body().path("message").path("attachment");
            var id = uploads.save(page.id(), UploadRequest.of(request, attachment));
            return JsonNodeFactory.instance.objectNode().put("attachment_id", id);
        });
    }
}

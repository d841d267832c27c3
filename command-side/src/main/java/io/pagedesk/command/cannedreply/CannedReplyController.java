package io.pagedesk.command.cannedreply;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of the agents' canned replies. The query side lists them, for everybody. */
@RestController
@RequestMapping("/api/admin/agents/canned-replies")
class CannedReplyController {

    private static final Logger LOG = LoggerFactory.getLogger(CannedReplyController.class);

    private final CommandGateway commands;

    CannedReplyController(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Prepares a text for agents",
            description = "Placeholders: {{customer.firstName}}, {{customer.name}}, {{agent.name}}, {{page.name}},"
                    + " {{ticket.id}}, each with words for when nothing is known, {{customer.firstName|there}}. Refused"
                    + " as title-taken (409) or invalid-request (400).")
    CannedReplyAnswer create(@RequestBody CannedReplyRequest request) {
        String id = UUID.randomUUID().toString();
        commands.sendAndWait(new CreateCannedReply(id, request.validTitle(), request.validText()));
        LOG.info("Canned reply {} created", id);
        return new CannedReplyAnswer(id);
    }

    @PutMapping("/{cannedReplyId}")
    @Operation(
            summary = "Changes a canned reply",
            description = "Refused as title-taken (409), canned-reply-not-found (404) or invalid-request (400).")
    CannedReplyAnswer change(@PathVariable String cannedReplyId, @RequestBody CannedReplyRequest request) {
        tell(new ChangeCannedReply(cannedReplyId, request.validTitle(), request.validText()));
        LOG.info("Canned reply {} changed", cannedReplyId);
        return new CannedReplyAnswer(cannedReplyId);
    }

    @DeleteMapping("/{cannedReplyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraws a canned reply",
            description = "What was written with it stays. Refused as canned-reply-not-found (404).")
    void delete(@PathVariable String cannedReplyId) {
        tell(new DeleteCannedReply(cannedReplyId));
        LOG.info("Canned reply {} deleted", cannedReplyId);
    }

    /** One that was deleted is not found either. */
    private void tell(Object command) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw CannedReplyRefusals.notFound().asException();
        }
    }

    record CannedReplyAnswer(String id) {}
}

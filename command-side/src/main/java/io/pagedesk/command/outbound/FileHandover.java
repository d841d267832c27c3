package io.pagedesk.command.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.conversation.ConversationCommand.LookUpDeparture;
import io.pagedesk.command.conversation.Departure;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.upload.Upload;
import io.pagedesk.command.upload.Uploads;
import io.pagedesk.events.conversation.SendError;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands the file of a part to Meta before the part itself is attempted, by Meta's Attachment Upload API. Nothing reaches
 * the customer by it, so one of unknown outcome is simply made again.
 */
@Component
class FileHandover {

    private static final Logger LOG = LoggerFactory.getLogger(FileHandover.class);
    private static final SendError NO_ANSWER = new SendError(null, null, null, "Meta did not answer to the file", null);

    private final Uploads uploads;
    private final KnownFiles known;
    private final GraphApi graph;
    private final CommandGateway commands;
    private final RefusedSend refusals;
    private final Postponement postponement;
    private final MeterRegistry meters;

    FileHandover(
            Uploads uploads,
            KnownFiles known,
            GraphApi graph,
            CommandGateway commands,
            RefusedSend refusals,
            Postponement postponement,
            MeterRegistry meters) {
        this.uploads = uploads;
        this.known = known;
        this.graph = graph;
        this.commands = commands;
        this.refusals = refusals;
        this.postponement = postponement;
        this.meters = meters;
    }

    /** Empty where the part may leave now: Meta has its file, or it has none, or it would not leave anyway. */
    Optional<SendResult> handOver(QueuedPart part, PageToken token) {
        String uploadId = part.uploadId();
        if (uploadId == null || known.find(part).isPresent() || !wouldLeave(part)) {
            return Optional.empty();
        }
        Optional<Upload> upload = uploads.find(uploadId);
        return upload.isEmpty() ? Optional.of(missing(part)) : handOver(part, upload.get(), token);
    }

    private Optional<SendResult> handOver(QueuedPart part, Upload upload, PageToken token) {
        uploads.used(upload.uploadId());
        Optional<Resource> content = uploads.contentOf(upload);
        return content.isEmpty() ? Optional.of(missing(part)) : handOver(part, upload, content.get(), token);
    }

    private Optional<SendResult> handOver(QueuedPart part, Upload upload, Resource content, PageToken token) {
        try {
            JsonNode answer = graph.postFile(
                            token,
                            "/" + part.pageId() + "/message_attachments",
                            described(upload),
                            content,
                            upload.contentType())
                    .body();
            known.learnFrom(part, answer);
        } catch (GraphRefusedException e) {
            return Optional.of(refused(part, token, e.error()));
        } catch (GraphException e) {
            return Optional.of(unanswered(part));
        }
        return known.find(part).isPresent() ? Optional.empty() : Optional.of(unanswered(part));
    }

    private static JsonNode described(Upload upload) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        ObjectNode attachment =
                message.putObject("attachment").put("type", upload.type().word());
        attachment.putObject("payload").put("is_reusable", true);
        return message;
    }

    private boolean wouldLeave(QueuedPart part) {
        Departure departure =
                commands.sendAndWait(new LookUpDeparture(part.conversationId(), part.replyId(), part.part()));
        return departure.verdict() == Departure.Verdict.GO;
    }

    private SendResult refused(QueuedPart part, PageToken token, GraphError error) {
        LOG.info(
                "Meta refused the file of {} with {}/{}: {}",
                part.id(),
                error.code(),
                error.subcode(),
                error.meaning());
        return counted(refusals.of(SendStep.FILE, part, token, error));
    }

    private SendResult unanswered(QueuedPart part) {
        return counted(postponement.withPatience(SendStep.FILE, part, NO_ANSWER, "unreached"));
    }

    private SendResult missing(QueuedPart part) {
        commands.sendAndWait(SendStep.FILE.failed(part, null, "upload-missing", false));
        LOG.info("The file of {} is not there any more", part.id());
        return counted(SendResult.FAILED);
    }

    private SendResult counted(SendResult result) {
        meters.counter(
                        "pagedesk.outbound.handovers",
                        "outcome",
                        result.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        return result;
    }
}

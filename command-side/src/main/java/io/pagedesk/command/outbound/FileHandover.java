package io.pagedesk.command.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.conversation.ConversationCommand.LookUpDeparture;
import io.pagedesk.command.conversation.ConversationCommand.RecordHandoverFailed;
import io.pagedesk.command.conversation.Departure;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.outbound.SendAttempt.Outcome;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.command.upload.Upload;
import io.pagedesk.command.upload.Uploads;
import io.pagedesk.events.conversation.SendError;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final PageStates pageStates;
    private final MeterRegistry meters;

    FileHandover(
            Uploads uploads,
            KnownFiles known,
            GraphApi graph,
            CommandGateway commands,
            PageStates pageStates,
            MeterRegistry meters) {
        this.uploads = uploads;
        this.known = known;
        this.graph = graph;
        this.commands = commands;
        this.pageStates = pageStates;
        this.meters = meters;
    }

    /** Empty where the part may leave now: Meta has its file, or it has none, or it would not leave anyway. */
    Optional<Outcome> handOver(QueuedPart part, PageToken token) {
        String uploadId = part.uploadId();
        if (uploadId == null || known.find(part).isPresent() || !wouldLeave(part)) {
            return Optional.empty();
        }
        Optional<Upload> upload = uploads.find(uploadId);
        return upload.isEmpty()
                ? Optional.of(failed(part, null, "upload-missing"))
                : handOver(part, upload.get(), token);
    }

    private Optional<Outcome> handOver(QueuedPart part, Upload upload, PageToken token) {
        uploads.used(upload.uploadId());
        try {
            JsonNode answer = graph.postFile(
                            token,
                            "/" + part.pageId() + "/message_attachments",
                            described(upload),
                            uploads.contentOf(upload),
                            upload.contentType())
                    .body();
            known.learnFrom(part, answer);
        } catch (GraphRefusedException e) {
            return Optional.of(refused(part, token, e.error()));
        } catch (GraphException e) {
            return Optional.of(deferred(part, NO_ANSWER));
        }
        return known.find(part).isPresent() ? Optional.empty() : Optional.of(deferred(part, NO_ANSWER));
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

    private Outcome refused(QueuedPart part, PageToken token, GraphError error) {
        SendErrorClass meaning = SendErrorClass.of(error);
        SendError recorded =
                new SendError(error.code(), error.subcode(), error.httpStatus(), error.message(), error.traceId());
        LOG.info("Meta refused the file of {} with {}/{}: {}", part.id(), error.code(), error.subcode(), meaning);
        return switch (meaning) {
            case TOKEN_INVALID -> {
                pageStates.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
                yield deferred(part, recorded);
            }
            case PAGE_RESTRICTED -> {
                pageStates.restricted(part.pageId(), null);
                yield deferred(part, recorded);
            }
            case RETRY, UNKNOWN, PERMISSION_MISSING, THREAD_ELSEWHERE -> deferred(part, recorded);
            case ATTACHMENT_NOT_FETCHED ->
                part.failures() == 0 ? deferred(part, recorded) : failed(part, recorded, "refused-by-meta");
            case OUTSIDE_WINDOW, PERSON_UNAVAILABLE, REFUSED -> failed(part, recorded, "refused-by-meta");
        };
    }

    private Outcome failed(QueuedPart part, @Nullable SendError error, String reason) {
        commands.sendAndWait(
                new RecordHandoverFailed(part.conversationId(), part.replyId(), part.part(), error, reason));
        LOG.info("The file of {} cannot be sent: {}", part.id(), reason);
        return counted("failed", Outcome.ENDED);
    }

    private Outcome deferred(QueuedPart part, SendError error) {
        commands.sendAndWait(new RecordHandoverFailed(part.conversationId(), part.replyId(), part.part(), error, null));
        return counted("deferred", Outcome.DEFERRED);
    }

    private Outcome counted(String outcome, Outcome next) {
        meters.counter("pagedesk.outbound.handovers", "outcome", outcome).increment();
        return next;
    }
}

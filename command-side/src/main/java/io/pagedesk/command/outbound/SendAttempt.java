package io.pagedesk.command.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.graph.GraphAnswer;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphOutcomeUnknownException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.GraphUnreachedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.SendError;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One call of the Send API, and what it taught, recorded. */
@Component
class SendAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SendAttempt.class);

    private final GraphApi graph;
    private final KnownFiles files;
    private final CommandGateway commands;
    private final PageStates pageStates;
    private final MeterRegistry meters;

    SendAttempt(
            GraphApi graph, KnownFiles files, CommandGateway commands, PageStates pageStates, MeterRegistry meters) {
        this.graph = graph;
        this.files = files;
        this.commands = commands;
        this.pageStates = pageStates;
        this.meters = meters;
    }

    /** What the sender does next: it is over, comes again later, or waits for the echo. */
    enum Outcome {
        ENDED,
        DEFERRED,
        UNKNOWN
    }

    Outcome make(QueuedPart part, PageToken token, ReplyBasis basis, int attempt) {
        try {
            JsonNode request = OutgoingMessage.request(files.addressed(part), basis);
            GraphAnswer answer = graph.post(token, "/" + part.pageId() + "/messages", request);
            Outcome outcome = answered(part, answer.body().path("message_id").asString(""));
            files.learnFrom(part, answer.body());
            return outcome;
        } catch (GraphOutcomeUnknownException e) {
            return unknown(part);
        } catch (GraphUnreachedException e) {
            return deferred(part, new SendError(null, null, null, "Meta could not be reached", null), "unreached");
        } catch (GraphRefusedException e) {
            return refused(part, token, e.error(), attempt);
        }
    }

    private Outcome answered(QueuedPart part, String mid) {
        if (mid.isEmpty()) {
            return unknown(part);
        }
        commands.sendAndWait(new RecordReplySent(part.conversationId(), part.replyId(), part.part(), mid));
        return counted("sent", Outcome.ENDED);
    }

    private Outcome refused(QueuedPart part, PageToken token, GraphError error, int attempt) {
        SendErrorClass meaning = SendErrorClass.of(error);
        SendError recorded =
                new SendError(error.code(), error.subcode(), error.httpStatus(), error.message(), error.traceId());
        LOG.info("Meta refused {} with {}/{}: {}", part.id(), error.code(), error.subcode(), meaning);
        return switch (meaning) {
            case UNKNOWN -> unknown(part);
            case RETRY, PERMISSION_MISSING, THREAD_ELSEWHERE -> deferred(part, recorded, meaning.name());
            case TOKEN_INVALID -> {
                pageStates.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
                yield deferred(part, recorded, meaning.name());
            }
            case PAGE_RESTRICTED -> {
                pageStates.restricted(part.pageId(), null);
                yield deferred(part, recorded, meaning.name());
            }
            case ATTACHMENT_NOT_FETCHED ->
                attempt == 1 ? deferred(part, recorded, meaning.name()) : failed(part, recorded, meaning);
            case OUTSIDE_WINDOW, PERSON_UNAVAILABLE, REFUSED -> failed(part, recorded, meaning);
        };
    }

    private Outcome failed(QueuedPart part, SendError error, SendErrorClass meaning) {
        if (meaning == SendErrorClass.REFUSED || meaning == SendErrorClass.ATTACHMENT_NOT_FETCHED) {
            files.forget(part);
        }
        boolean outsideWindow = meaning == SendErrorClass.OUTSIDE_WINDOW;
        commands.sendAndWait(new RecordReplyFailed(
                part.conversationId(),
                part.replyId(),
                part.part(),
                outsideWindow ? "window-closed" : reasonOf(meaning),
                error,
                outsideWindow));
        return counted("failed", Outcome.ENDED);
    }

    private static String reasonOf(SendErrorClass meaning) {
        return meaning == SendErrorClass.PERSON_UNAVAILABLE ? "person-unavailable" : "refused-by-meta";
    }

    private Outcome deferred(QueuedPart part, SendError error, String why) {
        commands.sendAndWait(new RecordSendDeferred(part.conversationId(), part.replyId(), part.part(), error));
        LOG.info("The send of {} is deferred: {}", part.id(), why);
        return counted("deferred", Outcome.DEFERRED);
    }

    private Outcome unknown(QueuedPart part) {
        LOG.info("The outcome of the send of {} is unknown; its echo will tell", part.id());
        return counted("unknown", Outcome.UNKNOWN);
    }

    private Outcome counted(String outcome, Outcome next) {
        meters.counter("pagedesk.outbound.sends", "outcome", outcome).increment();
        return next;
    }
}

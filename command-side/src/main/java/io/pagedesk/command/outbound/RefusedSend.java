package io.pagedesk.command.outbound;

import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.events.conversation.SendError;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** What it means for a part, and for its Page, that Meta refused to send it. */
@Component
class RefusedSend {

    /** After these the file may be to blame: next time Meta gets it anew. */
    private static final Set<GraphErrorClass> SPOILED = EnumSet.of(
            GraphErrorClass.ATTACHMENT_NOT_FETCHED,
            GraphErrorClass.ATTACHMENT_REFUSED,
            GraphErrorClass.BAD_REQUEST,
            GraphErrorClass.REFUSED);

    private final CommandGateway commands;
    private final KnownFiles files;
    private final PageTrouble trouble;
    private final WaitingReplies waiting;
    private final Postponement postponement;

    RefusedSend(
            CommandGateway commands,
            KnownFiles files,
            PageTrouble trouble,
            WaitingReplies waiting,
            Postponement postponement) {
        this.commands = commands;
        this.files = files;
        this.trouble = trouble;
        this.waiting = waiting;
        this.postponement = postponement;
    }

    SendResult of(SendStep step, QueuedPart part, PageToken token, GraphError error) {
        SendError told =
                new SendError(error.code(), error.subcode(), error.httpStatus(), error.message(), error.traceId());
        return trouble.learnFrom(token, error)
                .map(reason -> postponement.whileHeld(step, part, told, reason))
                .orElseGet(() -> ofThePart(step, part, told, error.meaning()));
    }

    private SendResult ofThePart(SendStep step, QueuedPart part, SendError told, GraphErrorClass meaning) {
        return switch (meaning) {
            case TEMPORARY, OUTCOME_UNKNOWN -> postponement.withPatience(step, part, told, "temporary");
            case THREAD_ELSEWHERE -> postponement.untilThreadMayBeOurs(step, part, told);
            case ATTACHMENT_NOT_FETCHED -> attachmentNotFetched(step, part, told);
            default -> failed(step, part, told, meaning);
        };
    }

    /** Meta fetches it once more. */
    private SendResult attachmentNotFetched(SendStep step, QueuedPart part, SendError told) {
        return waiting.attachmentNotFetched(part) == 1
                ? postponement.withPatience(step, part, told, "attachment-not-fetched")
                : failed(step, part, told, GraphErrorClass.ATTACHMENT_NOT_FETCHED);
    }

    private SendResult failed(SendStep step, QueuedPart part, SendError told, GraphErrorClass meaning) {
        if (SPOILED.contains(meaning)) {
            files.forget(part);
        }
        commands.sendAndWait(
                step.failed(part, told, FailureReason.of(meaning), meaning == GraphErrorClass.OUTSIDE_WINDOW));
        return SendResult.FAILED;
    }
}

package io.pagedesk.command.outbound;

import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.events.conversation.SendError;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** What it means for a part, and for its Page, that Meta refused to send it. */
@Component
class RefusedSend {

    private final CommandGateway commands;
    private final PageTrouble trouble;
    private final WaitingReplies waiting;
    private final Postponement postponement;

    RefusedSend(CommandGateway commands, PageTrouble trouble, WaitingReplies waiting, Postponement postponement) {
        this.commands = commands;
        this.trouble = trouble;
        this.waiting = waiting;
        this.postponement = postponement;
    }

    SendResult of(QueuedPart part, PageToken token, GraphError error) {
        SendError told =
                new SendError(error.code(), error.subcode(), error.httpStatus(), error.message(), error.traceId());
        return trouble.learnFrom(token, error)
                .map(reason -> postponement.whileHeld(part, told, reason))
                .orElseGet(() -> ofThePart(part, told, error.meaning()));
    }

    private SendResult ofThePart(QueuedPart part, SendError told, GraphErrorClass meaning) {
        return switch (meaning) {
            case TEMPORARY -> postponement.withPatience(part, told, "temporary");
            case THREAD_ELSEWHERE -> postponement.untilThreadMayBeOurs(part, told);
            case ATTACHMENT_NOT_FETCHED -> attachmentNotFetched(part, told);
            default -> failed(part, told, meaning);
        };
    }

    /** Meta fetches it once more. */
    private SendResult attachmentNotFetched(QueuedPart part, SendError told) {
        return waiting.attachmentNotFetched(part) == 1
                ? postponement.withPatience(part, told, "attachment-not-fetched")
                : failed(part, told, GraphErrorClass.ATTACHMENT_NOT_FETCHED);
    }

    private SendResult failed(QueuedPart part, SendError told, GraphErrorClass meaning) {
        commands.sendAndWait(new RecordReplyFailed(
                part.conversationId(),
                part.replyId(),
                part.part(),
                FailureReason.of(meaning),
                told,
                meaning == GraphErrorClass.OUTSIDE_WINDOW));
        return SendResult.FAILED;
    }
}

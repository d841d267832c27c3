package io.pagedesk.command.outbound;

import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.events.conversation.SendError;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** What it means for a part, and for its Page, that Meta refused to send it. */
@Component
class RefusedSend {

    private final CommandGateway commands;
    private final PageStates pageStates;
    private final PageHolds holds;
    private final WaitingReplies waiting;
    private final Postponement postponement;

    RefusedSend(
            CommandGateway commands,
            PageStates pageStates,
            PageHolds holds,
            WaitingReplies waiting,
            Postponement postponement) {
        this.commands = commands;
        this.pageStates = pageStates;
        this.holds = holds;
        this.waiting = waiting;
        this.postponement = postponement;
    }

    SendResult of(QueuedPart part, PageToken token, GraphError error) {
        SendError told =
                new SendError(error.code(), error.subcode(), error.httpStatus(), error.message(), error.traceId());
        return switch (error.meaning()) {
            case TEMPORARY, OUTCOME_UNKNOWN -> postponement.withPatience(part, told, "temporary");
            case RATE_LIMITED -> postponement.whileHeld(part, told, HoldReason.RATE_LIMITED);
            case TOKEN_INVALID -> {
                pageStates.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
                yield postponement.whileHeld(part, told, HoldReason.CREDENTIALS_EXPIRED);
            }
            case PERMISSION_MISSING -> {
                holds.hold(part.pageId(), HoldReason.PERMISSION_MISSING, null);
                yield postponement.whileHeld(part, told, HoldReason.PERMISSION_MISSING);
            }
            case PAGE_RESTRICTED -> {
                pageStates.restricted(part.pageId(), null);
                yield postponement.whileHeld(part, told, HoldReason.PAGE_RESTRICTED);
            }
            case THREAD_ELSEWHERE -> postponement.untilThreadMayBeOurs(part, told);
            case ATTACHMENT_NOT_FETCHED -> attachmentNotFetched(part, told);
            default -> failed(part, told, error.meaning());
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

package io.pagedesk.command.outbound;

import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.graph.GraphAnswer;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphOutcomeUnknownException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.GraphUnreachedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.PageFeature;
import io.pagedesk.command.page.PageFeatures;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.SendError;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One call of the Send API, and what became of it, recorded. */
@Component
class SendAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SendAttempt.class);
    private static final SendError NOT_REACHED = new SendError(null, null, null, "Meta could not be reached", null);

    private final GraphApi graph;
    private final KnownFiles files;
    private final CommandGateway commands;
    private final RefusedSend refusals;
    private final Postponement postponement;
    private final PageFeatures features;
    private final SendCounter counter;

    SendAttempt(
            GraphApi graph,
            KnownFiles files,
            CommandGateway commands,
            RefusedSend refusals,
            Postponement postponement,
            PageFeatures features,
            SendCounter counter) {
        this.graph = graph;
        this.files = files;
        this.commands = commands;
        this.refusals = refusals;
        this.postponement = postponement;
        this.features = features;
        this.counter = counter;
    }

    SendResult make(QueuedPart part, PageToken token, ReplyBasis basis) {
        try {
            JsonNode request = OutgoingMessage.request(files.addressed(part), basis);
            GraphAnswer answer = graph.post(token, "/" + part.pageId() + "/messages", request);
            SendResult result = answered(part, answer.body().path("message_id").asString(""));
            files.learnFrom(part, answer.body());
            if (basis == ReplyBasis.HUMAN_AGENT && result.kind() == SendResult.Kind.SENT) {
                features.available(part.pageId(), PageFeature.HUMAN_AGENT);
            }
            return counter.counted(result, SendCounter.NO_ERROR);
        } catch (GraphOutcomeUnknownException e) {
            return counter.counted(unknown(part), "no-answer");
        } catch (GraphUnreachedException e) {
            LOG.info("Meta could not be reached for {}", part.id());
            return counter.counted(
                    postponement.withPatience(SendStep.MESSAGE, part, NOT_REACHED, "unreached"), "unreached");
        } catch (GraphRefusedException e) {
            GraphError error = e.error();
            LOG.info("Meta refused {} with {}/{}: {}", part.id(), error.code(), error.subcode(), error.meaning());
            if (basis == ReplyBasis.HUMAN_AGENT && error.meaning() == GraphErrorClass.PERMISSION_MISSING) {
                features.unavailable(part.pageId(), PageFeature.HUMAN_AGENT, error);
            }
            SendResult result = error.meaning() == GraphErrorClass.OUTCOME_UNKNOWN
                    ? unknown(part)
                    : refusals.of(SendStep.MESSAGE, part, token, error);
            return counter.counted(result, SendCounter.wordOf(error.meaning()));
        }
    }

    private SendResult answered(QueuedPart part, String mid) {
        if (mid.isEmpty()) {
            return unknown(part);
        }
        commands.sendAndWait(new RecordReplySent(part.conversationId(), part.replyId(), part.part(), mid));
        return SendResult.SENT;
    }

    private static SendResult unknown(QueuedPart part) {
        LOG.info("The outcome of the send of {} is unknown; its echo will tell", part.id());
        return SendResult.UNKNOWN;
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.Judgement.Allowed;
import io.pagedesk.command.conversation.Judgement.Refused;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyRetried;
import java.time.Instant;
import java.util.List;

/** Parts of a reply are sent again: only what did not leave for sure, and only where the window allows it anew. */
final class RetryRules extends ReplyDecisionRules {

    RetryRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> retry(RetryReply command) {
        List<Integer> parts = partsFor(
                command,
                part -> part.state().mayBeRetried(),
                part -> part.retried() && part.state() != PartState.WITHDRAWN,
                Refusals.replyNotFailed());
        return parts.isEmpty() ? List.of() : List.of(retried(command, reply(command), parts));
    }

    private ReplyRetried retried(RetryReply command, Reply reply, List<Integer> parts) {
        if (!now.isBefore(reply.acceptedAt().plus(RetryReply.WITHIN))) {
            throw Refusals.replyNotFound();
        }
        Judgement judgement = judge(reply.replyId(), Origin.isPerson(command.agent()));
        if (judgement instanceof Refused refused) {
            throw Refusals.windowRefuses(refused.reason(), state.window.facts(), now);
        }
        Allowed allowed = (Allowed) judgement;
        return new ReplyRetried(
                conversationId(),
                ticketId(),
                reply.replyId(),
                parts,
                command.agent(),
                allowed.basis(),
                allowed.customerActAt(),
                state.window.onNewGround(reply, allowed.basis(), now).facts(),
                now);
    }
}

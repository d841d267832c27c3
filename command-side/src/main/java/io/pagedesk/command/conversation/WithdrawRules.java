package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a reply are taken back before they leave; with the last of them comes back the place. A part that was sent
 * again because nobody knew whether it had left is taken back too, and nobody knows again.
 */
final class WithdrawRules extends ReplyDecisionRules {

    WithdrawRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> withdraw(WithdrawReply command) {
        List<Integer> parts = partsFor(
                command,
                part -> part.state() == PartState.QUEUED,
                part -> part.state() == PartState.WITHDRAWN,
                Refusals.replyAlreadyLeft());
        return parts.isEmpty() ? List.of() : withdrawn(command, reply(command), parts);
    }

    private List<ConversationEvent> withdrawn(WithdrawReply command, Reply reply, List<Integer> parts) {
        List<ConversationEvent> events = new ArrayList<>();
        events.add(new ReplyWithdrawn(
                conversationId(),
                ticketId(),
                reply.replyId(),
                parts,
                command.agent(),
                state.window.without(reply, parts).facts(),
                now));
        parts.stream()
                .filter(part -> reply.parts().get(part).mayHaveLeftOn() != null)
                .map(part -> new ReplyUncertain(conversationId(), ticketId(), reply.replyId(), part, now))
                .forEach(events::add);
        return events;
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import java.time.Instant;
import java.util.List;

/** A person settles what Meta left open. Of places nothing changes: one that may have been used was. */
final class MarkSentRules extends ReplyDecisionRules {

    MarkSentRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> markSent(MarkReplySent command) {
        List<Integer> parts = partsFor(
                command,
                part -> part.state() == PartState.UNCERTAIN,
                part -> part.state() == PartState.SENT,
                Refusals.replyNotUncertain());
        return parts.isEmpty()
                ? List.of()
                : List.of(new ReplyMarkedSent(
                        conversationId(), ticketId(), command.replyId(), parts, command.agent(), now));
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReaction;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reactions: a customer has one on a message at a time. Meta's time decides which is the latest; what it overtook does
 * not come back. One that is new opens the standard window, and leaves whose turn it is as it was.
 */
final class ReactionRules extends ActRules {

    ReactionRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> react(ReceiveReaction command, WindowPolicy windows) {
        Instant at = at(command);
        String messageId = messageId(command.mid());
        String said = MessageFate.reaction(command.emoji(), command.reaction());
        if (fateOf(messageId, at).hasOvertaken(said, at)) {
            return List.of();
        }
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command);
        String ticketId = latestTicket(events, command);
        events.add(new ReactionReceived(
                command.conversationId(),
                ticketId,
                messageId,
                command.emoji(),
                command.reaction(),
                at,
                state.window.openedBy(OpeningAct.REACTION, at, windows),
                now));
        return events;
    }

    List<ConversationEvent> withdraw(WithdrawReaction command) {
        Instant at = at(command);
        String messageId = messageId(command.mid());
        return fateOf(messageId, at).hasOvertaken(MessageFate.WITHDRAWN, at)
                ? List.of()
                : List.of(new ReactionWithdrawn(command.conversationId(), latestTicket(command), messageId, at, now));
    }
}

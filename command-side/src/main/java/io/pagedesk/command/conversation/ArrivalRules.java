package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.ConversationCommand.RecordOptIn;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Ways in which customers come without a word: by a link, an ad or an opt-in. None asks for an answer. */
final class ArrivalRules extends ActRules {

    ArrivalRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> refer(ReceiveReferral command, WindowPolicy windows) {
        Instant at = at(command);
        if (isKnown(ActId.referral(command.referral(), at), at)) {
            return List.of();
        }
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command);
        String ticketId = latestTicket(events, command);
        events.add(new ReferralReceived(
                command.conversationId(),
                ticketId,
                command.referral(),
                at,
                state.window.visitedBy(command.act(), at, windows),
                now));
        return events;
    }

    List<ConversationEvent> optIn(RecordOptIn command) {
        Instant at = at(command);
        if (isKnown(ActId.optIn(command.raw(), at), at)) {
            return List.of();
        }
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command);
        events.add(new OptInReceived(
                command.conversationId(),
                latestTicket(command),
                command.type(),
                command.title(),
                command.raw(),
                at,
                now));
        return events;
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.Inbound;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.TicketOpened;
import java.time.Instant;
import java.util.List;

/** What the rules for everything that comes in share: each thing once, at Meta's time, on a ticket. */
abstract class ActRules extends Rules {

    ActRules(ConversationState state, Instant now) {
        super(state, now);
    }

    final boolean isKnown(String id, Instant at) {
        if (state.inbound.contains(id)) {
            return true;
        }
        if (state.inbound.isTooOldToTell(at)) {
            throw Refusals.inboundTooOld();
        }
        return false;
    }

    final void startIfNew(List<ConversationEvent> events, Inbound command) {
        if (state.conversationId == null) {
            Received from = command.from();
            events.add(new ConversationStarted(command.conversationId(), from.pageId(), from.psid(), now));
        }
    }

    /** The latest ticket, whatever its status; the conversation's first, where it has none. */
    final String latestTicket(List<ConversationEvent> events, Inbound command) {
        String ticketId = latestTicket(command);
        if (!state.hasTicket()) {
            events.add(opened(command, ticketId));
        }
        return ticketId;
    }

    /** The latest ticket; the one to come, where there is none, or none any more. */
    final String latestTicket(Inbound command) {
        return new TicketId(command.conversationId(), state.currentTicket()).toString();
    }

    /** For what changes messages that are there: the latest ticket, also one that was removed. */
    final String ticketOfMessages(Inbound command) {
        return new TicketId(command.conversationId(), Math.max(1, state.ticket.number())).toString();
    }

    final TicketOpened opened(Inbound command, String ticketId) {
        Contact contact = state.contact;
        Received from = command.from();
        return new TicketOpened(
                command.conversationId(),
                ticketId,
                from.pageId(),
                from.psid(),
                contact.name(),
                contact.firstName(),
                contact.lastName(),
                from.testMode(),
                at(command),
                now);
    }

    /** Meta's time of it, never later than now. */
    final Instant at(Inbound command) {
        Instant metaTime = command.from().at();
        return metaTime.isAfter(now) ? now : metaTime;
    }

    /** The message as the read models name it: the part of a reply that has this mid, or the mid. */
    final String messageId(String mid) {
        return state.replies.echoed(null, mid).map(Replies.PartOfReply::id).orElse(mid);
    }

    /** What became of a message, for something that happens to it at that time. */
    final MessageFate fateOf(String messageId, Instant at) {
        if (state.messages.isTooOldToTell(messageId, at)) {
            throw Refusals.inboundTooOld();
        }
        return state.messages.of(messageId);
    }
}

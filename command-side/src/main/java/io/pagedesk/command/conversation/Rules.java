package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.Judgement.Allowed;
import io.pagedesk.command.conversation.Judgement.Refused;
import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.command.page.PageState;
import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplySent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all rules of a conversation look at: how it stands, and what time it is. */
abstract class Rules {

    final ConversationState state;
    final Instant now;

    Rules(ConversationState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    final String conversationId() {
        return Objects.requireNonNull(state.conversationId);
    }

    final String ticketId() {
        return ticketId(state.ticket.number());
    }

    final String ticketId(int number) {
        return new TicketId(conversationId(), number).toString();
    }

    /** Without its Page nothing can leave. */
    final void requireConnectedPage(CurrentPages pages) throws RefusedException {
        boolean connected = pages.current(state.contact.pageId())
                .filter(page -> page.state() != PageState.DISCONNECTED)
                .isPresent();
        if (!connected) {
            throw Refusals.pageDisconnected();
        }
    }

    /** Meta allows HUMAN_AGENT for what a human answers for, and for nothing that a program sends. */
    final Judgement judge(String replyId, boolean byPerson) {
        Judgement judgement = state.window.judge(replyId, now);
        boolean needsAPerson = judgement instanceof Allowed allowed && allowed.basis() == ReplyBasis.HUMAN_AGENT;
        return needsAPerson && !byPerson ? new Refused(Window.CLOSED) : judgement;
    }

    /** Work is done on the latest ticket only, and on the version that the caller saw, where they say so. */
    final void requireTicket(int number, @Nullable Long expectedVersion) throws RefusedException {
        if (number > state.ticket.number() || state.removedTickets.contains(number)) {
            throw Refusals.ticketNotFound();
        }
        if (number < state.ticket.number()) {
            throw Refusals.ticketSuperseded(ticketId());
        }
        if (expectedVersion != null && expectedVersion != state.ticket.version()) {
            throw Refusals.versionMismatch(state.ticket.version());
        }
    }

    /** A receipt may have come before the news that the part was sent. */
    final List<ConversationEvent> withReceipts(Reply.Part part, ReplySent sent) {
        List<ConversationEvent> events = new ArrayList<>(List.of(sent));
        if (part.state() == PartState.SENT) {
            return events;
        }
        List<String> message = List.of(ReplyPartId.of(sent.replyId(), sent.part()));
        Instant leftBy = part.leftBy(sent.sentAt());
        Receipts known = state.receipts;
        if (known.delivered() != null && known.tellsOfDelivery(leftBy)) {
            events.add(new MessagesDelivered(sent.conversationId(), known.delivered(), message, now));
        }
        if (known.read() != null && known.tellsOfReading(leftBy)) {
            events.add(new MessagesRead(sent.conversationId(), known.read(), message, now));
        }
        return events;
    }
}

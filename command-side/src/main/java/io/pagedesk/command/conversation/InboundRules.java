package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.Inbound;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.Replies.PartOfReply;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the customer writes or presses, and what the Page writes elsewhere; on the ticket that is open, or on the next. */
final class InboundRules extends ActRules {

    InboundRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> receive(ReceiveMessage command, TicketPolicy tickets, WindowPolicy windows) {
        if (isKnown(command.mid(), command.from().at())) {
            return List.of();
        }
        ReplyWindow window = state.window.openedBy(command.act(), at(command), windows);
        return asking(command, tickets, ticketId -> message(command, ticketId, window));
    }

    List<ConversationEvent> receive(ReceivePostback command, TicketPolicy tickets, WindowPolicy windows) {
        if (isKnown(command.mid(), command.from().at())) {
            return List.of();
        }
        ReplyWindow window = state.window.openedBy(OpeningAct.POSTBACK, at(command), windows);
        return asking(command, tickets, ticketId -> List.of(postback(command, ticketId, window)));
    }

    List<ConversationEvent> echo(RecordEcho command) {
        PartOfReply ours =
                state.replies.echoed(command.metadata(), command.mid()).orElse(null);
        if (ours != null) {
            return cameBack(ours, command);
        }
        if (isKnown(command.mid(), command.from().at())) {
            return List.of();
        }
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command);
        events.add(new PageInboxMessageRecorded(
                command.conversationId(),
                latestTicket(command),
                command.mid(),
                command.text(),
                command.attachments(),
                command.appId(),
                at(command),
                now));
        return events;
    }

    /** Our own send, told by the echo before or instead of the Send API's answer. */
    private List<ConversationEvent> cameBack(PartOfReply ours, RecordEcho command) {
        if (ours.part().isIdentified()) {
            return List.of();
        }
        Reply reply = ours.reply();
        return withReceipts(
                ours.part(),
                new ReplySent(
                        command.conversationId(),
                        ticketId(reply.ticket()),
                        reply.replyId(),
                        ours.number(),
                        command.mid(),
                        Objects.requireNonNullElse(ours.part().basis(), reply.basis()),
                        at(command),
                        now));
    }

    /** An act that asks for an answer: it is the agent's turn, on a ticket that still takes it, or on the next. */
    private List<ConversationEvent> asking(
            Inbound command, TicketPolicy tickets, Function<String, List<ConversationEvent>> act) {
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command);
        boolean continues = state.hasTicket() && state.ticket.takesInboundAt(at(command), tickets);
        int number = continues ? state.ticket.number() : state.ticket.number() + 1;
        String ticketId = new TicketId(command.conversationId(), number).toString();
        if (!continues) {
            events.add(opened(command, ticketId));
        }
        events.addAll(act.apply(ticketId));
        if (continues && state.ticket.status() != TicketStatus.AWAITING_AGENT) {
            events.add(new TicketStatusChanged(
                    command.conversationId(), ticketId, state.ticket.status(), TicketStatus.AWAITING_AGENT, null, now));
        }
        return events;
    }

    private List<ConversationEvent> message(ReceiveMessage command, String ticketId, ReplyWindow window) {
        MessageReceived received = new MessageReceived(
                command.conversationId(),
                ticketId,
                command.mid(),
                command.text(),
                command.attachments(),
                command.replyToMid(),
                command.quickReply(),
                command.referral(),
                at(command),
                window,
                now);
        MessageFate fate = state.messages.of(command.mid());
        return fate.deleted() ? List.of(received, deleted(received, fate)) : List.of(received);
    }

    private PostbackReceived postback(ReceivePostback command, String ticketId, ReplyWindow window) {
        return new PostbackReceived(
                command.conversationId(),
                ticketId,
                command.mid(),
                command.title(),
                command.payload(),
                command.referral(),
                at(command),
                window,
                now);
    }

    /** It was taken back before it came: whoever shows the message has to hear of it again. */
    private MessageDeleted deleted(MessageReceived message, MessageFate fate) {
        return new MessageDeleted(message.conversationId(), message.ticketId(), message.mid(), fate.touchedAt(), now);
    }
}

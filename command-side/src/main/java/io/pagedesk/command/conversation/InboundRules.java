package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.Replies.PartOfReply;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What comes in: each once, by its own id; on the ticket that is open, or on the next. */
final class InboundRules extends Rules {

    InboundRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> receive(ReceiveMessage command, TicketPolicy tickets, WindowPolicy windows) {
        if (isKnown(command.mid(), command.sentAt())) {
            return List.of();
        }
        Instant sentAt = notInTheFuture(command.sentAt());
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command.conversationId(), command.pageId(), command.psid());
        boolean continues = state.ticket.takesInboundAt(sentAt, tickets);
        int number = continues ? state.ticket.number() : state.ticket.number() + 1;
        String ticketId = new TicketId(command.conversationId(), number).toString();
        if (!continues) {
            events.add(opened(command, ticketId, sentAt));
        }
        events.add(new MessageReceived(
                command.conversationId(),
                ticketId,
                command.mid(),
                command.text(),
                command.attachments(),
                command.replyToMid(),
                null,
                null,
                sentAt,
                state.window.openedBy(command.act(), sentAt, windows),
                now));
        if (continues && state.ticket.status() != TicketStatus.AWAITING_AGENT) {
            events.add(awaitingAgent(command.conversationId(), ticketId));
        }
        return events;
    }

    List<ConversationEvent> echo(RecordEcho command) {
        PartOfReply ours =
                state.replies.echoed(command.metadata(), command.mid()).orElse(null);
        if (ours != null) {
            return cameBack(ours, command);
        }
        if (isKnown(command.mid(), command.sentAt())) {
            return List.of();
        }
        List<ConversationEvent> events = new ArrayList<>();
        startIfNew(events, command.conversationId(), command.pageId(), command.psid());
        int number = Math.max(1, state.ticket.number());
        events.add(new PageInboxMessageRecorded(
                command.conversationId(),
                new TicketId(command.conversationId(), number).toString(),
                command.mid(),
                command.text(),
                command.attachments(),
                command.appId(),
                notInTheFuture(command.sentAt()),
                now));
        return events;
    }

    /** Our own send, told by the echo before or instead of the Send API's answer. */
    private List<ConversationEvent> cameBack(PartOfReply ours, RecordEcho command) {
        if (ours.part().isIdentified()) {
            return List.of();
        }
        Reply reply = ours.reply();
        return List.of(new ReplySent(
                command.conversationId(),
                ticketId(reply.ticket()),
                reply.replyId(),
                ours.number(),
                command.mid(),
                Objects.requireNonNullElse(ours.part().basis(), reply.basis()),
                notInTheFuture(command.sentAt()),
                now));
    }

    private boolean isKnown(String mid, Instant sentAt) {
        if (state.inbound.contains(mid)) {
            return true;
        }
        if (state.inbound.isTooOldToTell(sentAt)) {
            throw Refusals.inboundTooOld();
        }
        return false;
    }

    private void startIfNew(List<ConversationEvent> events, String conversationId, String pageId, String psid) {
        if (state.conversationId == null) {
            events.add(new ConversationStarted(conversationId, pageId, psid, now));
        }
    }

    private TicketOpened opened(ReceiveMessage command, String ticketId, Instant openedAt) {
        Contact contact = state.contact;
        return new TicketOpened(
                command.conversationId(),
                ticketId,
                command.pageId(),
                command.psid(),
                contact.name(),
                contact.firstName(),
                contact.lastName(),
                command.testMode(),
                openedAt,
                now);
    }

    private TicketStatusChanged awaitingAgent(String conversationId, String ticketId) {
        return new TicketStatusChanged(
                conversationId, ticketId, state.ticket.status(), TicketStatus.AWAITING_AGENT, null, now);
    }

    private Instant notInTheFuture(Instant metaTime) {
        return metaTime.isAfter(now) ? now : metaTime;
    }
}

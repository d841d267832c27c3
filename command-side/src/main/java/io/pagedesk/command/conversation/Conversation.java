package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.AddLabel;
import io.pagedesk.command.conversation.ConversationCommand.AddNote;
import io.pagedesk.command.conversation.ConversationCommand.AssignTicket;
import io.pagedesk.command.conversation.ConversationCommand.ChangeTicketStatus;
import io.pagedesk.command.conversation.ConversationCommand.Inbound;
import io.pagedesk.command.conversation.ConversationCommand.LookUpDeparture;
import io.pagedesk.command.conversation.ConversationCommand.LookUpTicket;
import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.ConversationCommand.RecordCustomerProfile;
import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordHandoverFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageDeletion;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageEdit;
import io.pagedesk.command.conversation.ConversationCommand.RecordOptIn;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadControl;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadRequest;
import io.pagedesk.command.conversation.ConversationCommand.RemoveLabel;
import io.pagedesk.command.conversation.ConversationCommand.RemoveTestTicket;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.ConversationCommand.ReturnTicket;
import io.pagedesk.command.conversation.ConversationCommand.SeeMentions;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.ConversationCommand.ShowTyping;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReaction;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.events.EventType;
import io.pagedesk.events.conversation.ConversationEvent;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** The conversation at Axon's edge: each command becomes the events that its rules decide on. */
@Aggregate(type = "Conversation", snapshotTriggerDefinition = "conversationSnapshots", cache = "conversationCache")
@EventType(value = "conversation.snapshot", revision = "4")
@Revision("4")
class Conversation extends ConversationState {

    Conversation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceiveMessage command, TicketPolicy tickets, WindowPolicy windows, Clock clock) {
        hear(command, new InboundRules(this, clock.instant()).receive(command, tickets, windows), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceivePostback command, TicketPolicy tickets, WindowPolicy windows, Clock clock) {
        record(new InboundRules(this, clock.instant()).receive(command, tickets, windows));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceiveReaction command, WindowPolicy windows, Clock clock) {
        hear(command, new ReactionRules(this, clock.instant()).react(command, windows), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceiveReferral command, WindowPolicy windows, Clock clock) {
        hear(command, new ArrivalRules(this, clock.instant()).refer(command, windows), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordOptIn command, Clock clock) {
        record(new ArrivalRules(this, clock.instant()).optIn(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordEcho command, Clock clock) {
        hear(command, new InboundRules(this, clock.instant()).echo(command), clock);
    }

    @CommandHandler
    void handle(WithdrawReaction command, Clock clock) {
        record(new ReactionRules(this, clock.instant()).withdraw(command));
    }

    @CommandHandler
    void handle(RecordMessageEdit command, Clock clock) {
        record(new MessageChangeRules(this, clock.instant()).edit(command));
    }

    @CommandHandler
    void handle(RecordMessageDeletion command, Clock clock) {
        record(new MessageChangeRules(this, clock.instant()).delete(command));
    }

    @CommandHandler
    void handle(RecordThreadControl command, Clock clock) {
        record(new ThreadRules(this, clock.instant()).control(command));
    }

    @CommandHandler
    void handle(RecordThreadRequest command, Clock clock) {
        record(new ThreadRules(this, clock.instant()).request(command));
    }

    @CommandHandler
    void handle(RecordDelivery command, Clock clock) {
        record(new ReceiptRules(this, clock.instant()).delivered(command));
    }

    @CommandHandler
    void handle(RecordRead command, Clock clock) {
        record(new ReceiptRules(this, clock.instant()).read(command));
    }

    @CommandHandler
    ReplyAccepted handle(SendAgentReply command, CurrentPages pages, Clock clock) {
        ReplyRules rules = new ReplyRules(this, clock.instant());
        rules.requireConnectedPage(command, pages);
        record(rules.accept(command));
        Reply reply = replies.find(command.replyId()).orElseThrow();
        return new ReplyAccepted(reply.replyId(), reply.basis(), ticket.version());
    }

    @CommandHandler
    long handle(RetryReply command, CurrentPages pages, Clock clock) {
        RetryRules rules = new RetryRules(this, clock.instant());
        rules.requireConnectedPage(pages);
        return recordOnTicket(rules.retry(command));
    }

    @CommandHandler
    long handle(WithdrawReply command, Clock clock) {
        return recordOnTicket(new WithdrawRules(this, clock.instant()).withdraw(command));
    }

    @CommandHandler
    long handle(MarkReplySent command, Clock clock) {
        return recordOnTicket(new MarkSentRules(this, clock.instant()).markSent(command));
    }

    @CommandHandler
    Reach handle(LookUpTicket command, Clock clock) {
        return new ReachRules(this, clock.instant()).lookUp(command);
    }

    @CommandHandler
    Reach handle(ShowTyping command, Clock clock) {
        return new ReachRules(this, clock.instant()).showTyping(command);
    }

    @CommandHandler
    Departure handle(RecordSendAttempt command, Clock clock) {
        SendingRules.Decision decision = new SendingRules(this, clock.instant()).attempt(command);
        record(decision.events());
        return decision.departure();
    }

    @CommandHandler
    Departure handle(LookUpDeparture command, Clock clock) {
        return new SendingRules(this, clock.instant()).lookUp(command);
    }

    @CommandHandler
    void handle(RecordHandoverFailed command, Clock clock) {
        record(new SendingRules(this, clock.instant()).handoverFailed(command));
    }

    @CommandHandler
    void handle(RecordReplySent command, Clock clock) {
        record(new SendingRules(this, clock.instant()).sent(command));
    }

    @CommandHandler
    void handle(RecordSendDeferred command, Clock clock) {
        record(new SendingRules(this, clock.instant()).deferred(command));
    }

    @CommandHandler
    void handle(RecordReplyFailed command, Clock clock) {
        record(new SendingRules(this, clock.instant()).failed(command));
    }

    @CommandHandler
    void handle(RecordReplyUncertain command, Clock clock) {
        record(new SendingRules(this, clock.instant()).uncertain(command));
    }

    @CommandHandler
    long handle(AddNote command, Clock clock) {
        return recordOnTicket(new TicketRules(this, clock.instant()).note(command));
    }

    @CommandHandler
    void handle(SeeMentions command, Clock clock) {
        record(new TicketRules(this, clock.instant()).see(command));
    }

    @CommandHandler
    long handle(AddLabel command, Clock clock) {
        return recordOnTicket(new TicketRules(this, clock.instant()).addLabel(command));
    }

    @CommandHandler
    long handle(RemoveLabel command, Clock clock) {
        return recordOnTicket(new TicketRules(this, clock.instant()).removeLabel(command));
    }

    @CommandHandler
    long handle(AssignTicket command, Clock clock) {
        return recordOnTicket(new TicketRules(this, clock.instant()).assign(command));
    }

    @CommandHandler
    void handle(ReturnTicket command, Clock clock) {
        record(new TicketRules(this, clock.instant()).giveBack(command));
    }

    @CommandHandler
    long handle(ChangeTicketStatus command, Clock clock) {
        return recordOnTicket(new TicketRules(this, clock.instant()).changeStatus(command));
    }

    @CommandHandler
    void handle(RemoveTestTicket command, Clock clock) {
        record(new RemovalRules(this, clock.instant()).remove(command));
    }

    @CommandHandler
    void handle(RecordCustomerProfile command, Clock clock) {
        record(new TicketRules(this, clock.instant()).profile(command));
    }

    /** What came in, and what the list it came in tells of the thread's owner. */
    private void hear(Inbound command, List<? extends ConversationEvent> events, Clock clock) {
        record(events);
        record(new ThreadRules(this, clock.instant()).heard(command));
    }

    private long recordOnTicket(List<? extends ConversationEvent> events) {
        record(events);
        return ticket.version();
    }

    private static void record(List<? extends ConversationEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }
}

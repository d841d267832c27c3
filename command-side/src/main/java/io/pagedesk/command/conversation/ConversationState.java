package io.pagedesk.command.conversation;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.LabelAdded;
import io.pagedesk.events.conversation.LabelRemoved;
import io.pagedesk.events.conversation.MentionsSeen;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketRemoved;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a conversation remembers, made from its events alone: no clock, no configuration, nothing refused. */
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE, setterVisibility = NONE)
abstract class ConversationState {

    @AggregateIdentifier
    @Nullable
    String conversationId;

    Contact contact = new Contact("", "", null, null, null);
    Ticket ticket = Ticket.NONE;
    Window window = Window.neverOpened();
    RememberedIds inbound = new RememberedIds();
    Replies replies = new Replies();
    SentMessages sentMessages = new SentMessages();
    Receipts receipts = Receipts.NONE;
    MessageFates messages = new MessageFates();
    ThreadControl thread = ThreadControl.OURS;
    /** Agents whom notes mention, who have not seen that yet. */
    SortedSet<String> mentioned = new TreeSet<>();

    SortedSet<Integer> removedTickets = new TreeSet<>();

    /** Whether the latest ticket is one that an agent can see. */
    final boolean hasTicket() {
        return ticket.number() > 0 && !removedTickets.contains(ticket.number());
    }

    /** The latest ticket that can be seen, or the one to come. */
    final int currentTicket() {
        return hasTicket() ? ticket.number() : ticket.number() + 1;
    }

    @EventSourcingHandler
    void on(ConversationEvent event, @SequenceNumber long sequence) {
        if (event instanceof ConversationStarted started) {
            conversationId = started.conversationId();
            contact = new Contact(started.pageId(), started.psid(), null, null, null);
        } else if (event instanceof MessagesDelivered delivered) {
            sentMessages.delivered(delivered.messageIds());
            receipts = receipts.deliveredUpTo(delivered.watermark());
        } else if (event instanceof MessagesRead read) {
            sentMessages.read(read.messageIds());
            receipts = receipts.readUpTo(read.watermark());
        } else if (event instanceof MentionsSeen seen) {
            mentioned.remove(seen.agent());
        } else if (event instanceof TicketEvent change) {
            onTicket(change);
            onAct(change);
            ticket = ticket.atVersion(sequence);
        } else {
            onSending(event);
        }
    }

    private void onTicket(TicketEvent event) {
        if (event instanceof MessageReceived message) {
            inbound.remember(message.mid(), message.sentAt());
            window = window.stating(message.window()).withMessageAt(message.sentAt());
        } else if (event instanceof TicketOpened) {
            ticket = Ticket.opened(ticket.number() + 1);
        } else if (event instanceof TicketStatusChanged change) {
            ticket = ticket.in(change.to(), change.at());
        } else if (event instanceof TicketRemoved removed) {
            removedTickets.add(TicketId.parse(removed.ticketId()).orElseThrow().number());
        } else if (event instanceof TicketAssigned assigned) {
            ticket = ticket.assignedTo(assigned.assignee());
        } else if (event instanceof LabelAdded added) {
            ticket = ticket.with(added.label());
        } else if (event instanceof LabelRemoved removed) {
            ticket = ticket.without(removed.label());
        } else if (event instanceof NoteAdded note) {
            mentioned.addAll(note.mentions());
        } else if (event instanceof CustomerProfileRecorded profile) {
            contact = contact.named(profile.name(), profile.firstName(), profile.lastName());
        } else if (event instanceof PageInboxMessageRecorded message) {
            inbound.remember(message.mid(), message.sentAt());
            sentMessages.add(message.mid(), message.mid(), message.sentAt());
        } else {
            onReply(event);
        }
    }

    private void onAct(TicketEvent event) {
        if (event instanceof PostbackReceived postback) {
            inbound.remember(postback.mid(), postback.sentAt());
            window = window.stating(postback.window()).withMessageAt(postback.sentAt());
        } else if (event instanceof ReactionReceived react) {
            String said = MessageFate.reaction(react.emoji(), react.reaction());
            messages.change(react.messageId(), fate -> fate.reacted(said, react.reactedAt()));
            window = window.stating(react.window());
        } else if (event instanceof ReactionWithdrawn withdrawn) {
            messages.change(
                    withdrawn.messageId(), fate -> fate.reacted(MessageFate.WITHDRAWN, withdrawn.withdrawnAt()));
        } else if (event instanceof MessageEdited edited) {
            messages.change(edited.mid(), fate -> fate.edited(edited.edits(), edited.editedAt()));
        } else if (event instanceof MessageDeleted deleted) {
            messages.change(deleted.mid(), fate -> fate.gone(deleted.deletedAt()));
        } else if (event instanceof ReferralReceived referral) {
            inbound.remember(ActId.of(referral), referral.referredAt());
            window = window.stating(referral.window());
        } else {
            onAside(event);
        }
    }

    /** What neither opens a window nor touches a message. */
    private void onAside(TicketEvent event) {
        if (event instanceof OptInReceived optIn) {
            inbound.remember(ActId.of(optIn), optIn.optedInAt());
        } else if (event instanceof ThreadControlRequested request) {
            inbound.remember(ActId.of(request), request.requestedAt());
        } else if (event instanceof ThreadControlChanged change) {
            thread = ThreadControl.of(change);
        }
    }

    private void onReply(TicketEvent event) {
        if (event instanceof AgentReplyAccepted accepted) {
            replies.add(Reply.accepted(
                    accepted.replyId(),
                    ticket.number(),
                    Origin.isPerson(accepted.agent()),
                    accepted.basis(),
                    accepted.fingerprint(),
                    accepted.at(),
                    accepted.parts().size()));
            window =
                    holding(accepted.replyId(), accepted.basis(), accepted.at()).stating(accepted.window());
        } else if (event instanceof ReplyRejudged rejudged) {
            Reply reply = replies.find(rejudged.replyId()).orElseThrow();
            window = window.onNewGround(reply, rejudged.to(), rejudged.at()).stating(rejudged.window());
            replies.change(rejudged.replyId(), it -> it.on(rejudged.to()));
        } else if (event instanceof ReplyFailed failed) {
            onFailed(failed);
        } else {
            onAgentsDecision(event);
        }
    }

    private void onAgentsDecision(TicketEvent event) {
        if (event instanceof ReplyRetried retried) {
            Reply reply = replies.find(retried.replyId()).orElseThrow();
            window = window.onNewGround(reply, retried.basis(), retried.at()).stating(retried.window());
            replies.change(
                    retried.replyId(),
                    it -> it.sentAgainBy(Origin.isPerson(retried.agent()))
                            .on(retried.basis())
                            .with(retried.parts(), Reply.Part::queuedAgain));
        } else if (event instanceof ReplyWithdrawn withdrawn) {
            Reply reply = replies.find(withdrawn.replyId()).orElseThrow();
            window = window.without(reply, withdrawn.parts()).stating(withdrawn.window());
            replies.change(withdrawn.replyId(), it -> it.with(withdrawn.parts(), part -> part.in(PartState.WITHDRAWN)));
        } else if (event instanceof ReplyMarkedSent marked) {
            marked.parts().forEach(part -> onMarkedSent(marked, part));
        }
    }

    private void onMarkedSent(ReplyMarkedSent marked, int number) {
        Reply.Part part = replies.find(marked.replyId()).orElseThrow().parts().get(number);
        Instant sentAt = Objects.requireNonNullElse(part.attemptedAt(), marked.at());
        sentMessages.add(ReplyPartId.of(marked.replyId(), number), null, sentAt);
        changePart(marked.replyId(), number, it -> it.sent(null));
    }

    private void onFailed(ReplyFailed failed) {
        Reply reply = replies.find(failed.replyId()).orElseThrow();
        Window after = window.without(reply, List.of(failed.part()));
        Instant attemptedAt = reply.parts().get(failed.part()).attemptedAt();
        if (failed.window().closedByMeta() && attemptedAt != null) {
            after = after.closedByMeta(attemptedAt);
        }
        window = after.stating(failed.window());
        changePart(failed.replyId(), failed.part(), part -> part.in(PartState.FAILED));
    }

    private void onSending(ConversationEvent event) {
        if (event instanceof SendAttempted attempt) {
            changePart(
                    attempt.replyId(),
                    attempt.part(),
                    part -> part.attempted(attempt.attempt(), attempt.basis(), attempt.at()));
            window = holding(attempt.replyId(), attempt.basis(), attempt.at());
        } else if (event instanceof SendDeferred deferred) {
            changePart(deferred.replyId(), deferred.part(), part -> part.in(PartState.QUEUED));
        } else if (event instanceof ReplyUncertain uncertain) {
            changePart(uncertain.replyId(), uncertain.part(), Reply.Part::uncertain);
        } else if (event instanceof ReplySent sent) {
            onSent(sent);
        }
    }

    private void onSent(ReplySent sent) {
        Reply.Part part = replies.find(sent.replyId()).orElseThrow().parts().get(sent.part());
        Instant notLaterThan = Objects.requireNonNullElse(part.attemptedAt(), sent.sentAt());
        String messageId = ReplyPartId.of(sent.replyId(), sent.part());
        if (part.state() == PartState.SENT) {
            sentMessages.named(messageId, sent.mid());
        } else {
            sentMessages.add(messageId, sent.mid(), earlier(notLaterThan, sent.sentAt()));
        }
        window = holding(sent.replyId(), sent.basis(), notLaterThan);
        changePart(sent.replyId(), sent.part(), it -> it.sent(sent.mid()));
    }

    private void changePart(String replyId, int part, UnaryOperator<Reply.Part> change) {
        replies.change(replyId, reply -> reply.with(part, change));
    }

    /** The reply's place under HUMAN_AGENT counts from when it was accepted, or last left. */
    private Window holding(String replyId, ReplyBasis basis, Instant at) {
        return basis == ReplyBasis.HUMAN_AGENT ? window.placeTaken(replyId, at) : window;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

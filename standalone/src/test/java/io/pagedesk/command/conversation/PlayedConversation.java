package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.query.audit.compliance.ConversationCheck;
import io.pagedesk.query.audit.compliance.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** One conversation as the aggregate plays it, with the auditor's check going through its events beside it. */
final class PlayedConversation {

    private final WindowPolicy windows;
    private final Conversation conversation = new Conversation();
    private final ConversationCheck check = new ConversationCheck();
    private long sequence;

    PlayedConversation(WindowPolicy windows) {
        this.windows = windows;
    }

    ConversationCheck check() {
        return check;
    }

    int ticket() {
        return conversation.ticket.number();
    }

    /** What the aggregate says to this reply, in the check's words. */
    Verdict verdict(String replyId, Instant now) {
        Judgement judgement = conversation.window.judge(replyId, now);
        if (judgement instanceof Judgement.Allowed allowed) {
            return Verdict.valueOf(allowed.basis().name());
        }
        return ((Judgement.Refused) judgement).reason().equals(Window.USED) ? Verdict.USED : Verdict.CLOSED;
    }

    boolean isUnderWay(String replyId, int part) {
        return is(replyId, part, it -> it.state() == PartState.ATTEMPTED);
    }

    boolean wasHandedOver(String replyId, int part) {
        return is(replyId, part, it -> it.attempt() > 0);
    }

    private boolean is(String replyId, int part, Predicate<Reply.Part> so) {
        return conversation
                .replies
                .find(replyId)
                .filter(reply -> reply.has(part) && so.test(reply.parts().get(part)))
                .isPresent();
    }

    /** What the aggregate makes of it, if anything. */
    void tell(ConversationCommand command, Instant now) {
        try {
            decide(command, now).forEach(this::happened);
        } catch (RefusedException refused) {
            // Nothing happened, and the check has nothing to look at.
        }
    }

    private void happened(ConversationEvent event) {
        conversation.on(event, sequence);
        check.take(event, null, sequence++);
    }

    private List<? extends ConversationEvent> decide(ConversationCommand command, Instant now) {
        if (command instanceof SendAgentReply reply) {
            return new ReplyRules(conversation, now).accept(reply);
        } else if (command instanceof RetryReply retry) {
            return new RetryRules(conversation, now).retry(retry);
        } else if (command instanceof WithdrawReply withdraw) {
            return new WithdrawRules(conversation, now).withdraw(withdraw);
        } else if (command instanceof MarkReplySent marked) {
            return new MarkSentRules(conversation, now).markSent(marked);
        }
        return command instanceof ConversationCommand.Inbound ? comesIn(command, now) : isSent(command, now);
    }

    private List<? extends ConversationEvent> comesIn(ConversationCommand command, Instant now) {
        InboundRules inbound = new InboundRules(conversation, now);
        TicketPolicy tickets = new TicketPolicy(Duration.ofDays(7));
        if (command instanceof ReceiveMessage message) {
            return inbound.receive(message, tickets, windows);
        } else if (command instanceof ReceivePostback postback) {
            return inbound.receive(postback, tickets, windows);
        } else if (command instanceof ReceiveReaction reaction) {
            return new ReactionRules(conversation, now).react(reaction, windows);
        } else if (command instanceof ReceiveReferral referral) {
            return new ArrivalRules(conversation, now).refer(referral, windows);
        }
        return inbound.echo((RecordEcho) command);
    }

    private List<? extends ConversationEvent> isSent(ConversationCommand command, Instant now) {
        SendingRules sending = new SendingRules(conversation, now);
        if (command instanceof RecordSendAttempt attempt) {
            return sending.attempt(attempt).events();
        } else if (command instanceof RecordReplySent sent) {
            return sending.sent(sent);
        } else if (command instanceof RecordSendDeferred deferred) {
            return sending.deferred(deferred);
        } else if (command instanceof RecordReplyFailed failed) {
            return sending.failed(failed);
        }
        return sending.uncertain((RecordReplyUncertain) command);
    }
}

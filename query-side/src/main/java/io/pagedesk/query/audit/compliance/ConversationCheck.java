package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the events of one conversation, in their order, and says of every reply that left whether it was allowed
 * to. A reply is judged by what was known when it was handed to Meta: what turned out later makes nothing wrong.
 */
public final class ConversationCheck {

    private final CustomerActs acts = new CustomerActs();
    private final ReplyCases replies = new ReplyCases();
    private final Judge judge = new Judge(acts, replies);
    private final Outcomes outcomes = new Outcomes(acts, judge);
    private @Nullable String pageId;

    /** @param actor who is on record as having caused the event; null where nobody is */
    public void take(ConversationEvent event, @Nullable String actor, long sequence) {
        if (event instanceof ConversationStarted started) {
            pageId = started.pageId();
        } else if (event instanceof AgentReplyAccepted accepted) {
            replies.add(accepted, isPerson(accepted.agent(), actor));
        } else {
            takeAct(event);
            takeSending(event, sequence);
            takeDecision(event, actor);
        }
    }

    /** What would be said to this reply, were it to leave now. */
    public Verdict verdict(String replyId, Instant now) {
        return judge.verdict(replyId, now);
    }

    /** Every reply that left, may have left, or was refused by Meta so far, in the order of their acceptance. */
    public List<CheckedReply> replies() {
        return replies.all()
                .filter(reply -> !reply.handovers().isEmpty())
                .map(reply -> CheckedReply.of(reply, pageId))
                .toList();
    }

    /** One of them. */
    public Optional<CheckedReply> reply(String replyId) {
        return replies.find(replyId)
                .filter(reply -> !reply.handovers().isEmpty())
                .map(reply -> CheckedReply.of(reply, pageId));
    }

    private void takeAct(ConversationEvent event) {
        if (event instanceof MessageReceived message) {
            acts.said(message.sentAt(), message.window(), MetaRules.standardAfter(message.referral()));
        } else if (event instanceof PostbackReceived postback) {
            acts.said(postback.sentAt(), postback.window(), MetaRules.STANDARD);
        } else if (event instanceof ReactionReceived reaction) {
            acts.did(reaction.reactedAt(), reaction.window(), MetaRules.STANDARD);
        } else if (event instanceof ReferralReceived referral) {
            acts.did(referral.referredAt(), referral.window(), MetaRules.standardAfter(referral.referral()));
        }
    }

    /** Without a word on what became of it a handover is UNCERTAIN: ReplyUncertain has nothing to add. */
    private void takeSending(ConversationEvent event, long sequence) {
        if (event instanceof SendAttempted it) {
            replies.change(it.replyId(), it.ticketId(), it.at(), reply -> outcomes.handedOver(it, reply, sequence));
        } else if (event instanceof ReplySent it) {
            replies.change(it.replyId(), it.ticketId(), it.at(), reply -> outcomes.sent(it, reply, sequence));
        } else if (event instanceof SendDeferred it) {
            replies.change(it.replyId(), it.ticketId(), it.at(), reply -> outcomes.deferred(it, reply));
        } else if (event instanceof ReplyFailed it) {
            replies.change(it.replyId(), it.ticketId(), it.at(), reply -> outcomes.failed(it, reply, sequence));
        }
    }

    private void takeDecision(ConversationEvent event, @Nullable String actor) {
        if (event instanceof ReplyRetried it) {
            replies.change(
                    it.replyId(),
                    it.ticketId(),
                    it.at(),
                    reply -> reply.sentAgain(it.parts(), it.basis(), it.at(), isPerson(it.agent(), actor)));
        } else if (event instanceof ReplyWithdrawn it) {
            replies.change(it.replyId(), it.ticketId(), it.at(), reply -> reply.takenBack(it.parts()));
        } else if (event instanceof ReplyMarkedSent it) {
            replies.change(
                    it.replyId(),
                    it.ticketId(),
                    it.at(),
                    reply -> it.parts().forEach(part -> reply.changeLatest(part, known -> known.sent(known.mid()))));
        }
    }

    private static boolean isPerson(String agent, @Nullable String actor) {
        return actor == null || agent.equals(actor);
    }
}

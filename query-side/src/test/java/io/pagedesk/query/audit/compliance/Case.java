package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.SendError;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** One conversation as its events tell it; nothing keeps them from telling what could never have been. */
final class Case {

    static final Instant T0 = Instant.parse("2026-11-02T08:00:00Z");
    static final Duration DAY = Duration.ofHours(24);
    static final Duration WEEK = Duration.ofDays(7);

    private static final String ID = "c1";
    private static final String TICKET = "c1-1";

    private final ConversationCheck check = new ConversationCheck();
    private long sequence;
    private int places = 1;
    private Duration standard = DAY;
    private Duration humanAgent = WEEK;

    Case() {
        take(new ConversationStarted(ID, "page-1", "psid-1", T0));
    }

    /** What the desk says from now on that it grants. */
    Case grants(Duration newStandard, Duration newHumanAgent, int newPlaces) {
        standard = newStandard;
        humanAgent = newHumanAgent;
        places = newPlaces;
        return this;
    }

    Case customerWrites(Duration at) {
        return customerWrites(at, null);
    }

    Case customerWrites(Duration at, Referral referral) {
        Instant time = T0.plus(at);
        return take(new MessageReceived(
                ID, TICKET, "m" + sequence, "hello", List.of(), null, null, referral, time, granted(time), time));
    }

    Case customerReacts(Duration at) {
        Instant time = T0.plus(at);
        return take(new ReactionReceived(ID, TICKET, "m1", "a", null, time, granted(time), time));
    }

    Case colleagueWritesElsewhere(Duration at) {
        Instant time = T0.plus(at);
        return take(new PageInboxMessageRecorded(ID, TICKET, "p" + sequence, "hi", List.of(), null, time, time));
    }

    Case accepted(String reply, ReplyBasis basis, Duration at, Duration act) {
        return accepted(reply, basis, at, act, 1, "grace");
    }

    Case accepted(String reply, ReplyBasis basis, Duration at, Duration act, int parts, String actor) {
        return take(
                new AgentReplyAccepted(
                        ID,
                        TICKET,
                        reply,
                        "grace",
                        Collections.nCopies(parts, new ReplyPart("hi", null, null)),
                        null,
                        basis,
                        T0.plus(act),
                        granted(T0),
                        "print",
                        T0.plus(at)),
                actor);
    }

    Case handedOver(String reply, int part, int attempt, ReplyBasis basis, Duration at, Duration act) {
        return take(new SendAttempted(ID, TICKET, reply, part, attempt, basis, T0.plus(act), T0.plus(at)));
    }

    Case sent(String reply, int part, ReplyBasis basis, Duration at) {
        return take(new ReplySent(ID, TICKET, reply, part, "s" + sequence, basis, T0.plus(at), T0.plus(at)));
    }

    Case uncertain(String reply, Duration at) {
        return take(new ReplyUncertain(ID, TICKET, reply, 0, T0.plus(at)));
    }

    Case deferred(String reply, Duration at) {
        SendError error = new SendError(613, null, 400, "slow down", "trace");
        return take(new SendDeferred(ID, TICKET, reply, 0, 1, error, "rate-limited", null, T0.plus(at)));
    }

    Case refused(String reply, int code, Integer subcode, Duration at) {
        SendError error = new SendError(code, subcode, 400, "no", "trace");
        return take(new ReplyFailed(
                ID, TICKET, reply, 0, "refused-by-meta", RefusedBy.META, error, granted(T0), T0.plus(at)));
    }

    Case withdrawn(String reply, Duration at) {
        return take(new ReplyWithdrawn(ID, TICKET, reply, List.of(0), "grace", granted(T0), T0.plus(at)));
    }

    Case retried(String reply, ReplyBasis basis, Duration at, Duration act) {
        return take(new ReplyRetried(
                ID, TICKET, reply, List.of(0), "grace", basis, T0.plus(act), granted(T0), T0.plus(at)));
    }

    /** A reply of one message that was accepted, handed over and sent at once. */
    Case leaves(String reply, ReplyBasis basis, Duration at, Duration act) {
        return accepted(reply, basis, at, act)
                .handedOver(reply, 0, 1, basis, at, act)
                .sent(reply, 0, basis, at);
    }

    CheckedReply reply(String replyId) {
        return check.replies().stream()
                .filter(reply -> reply.replyId().equals(replyId))
                .findFirst()
                .orElseThrow();
    }

    List<CheckedReply> replies() {
        return check.replies();
    }

    private ReplyWindow granted(Instant act) {
        return new ReplyWindow(act, act.plus(standard), act.plus(humanAgent), places, places, false);
    }

    private Case take(ConversationEvent event) {
        return take(event, null);
    }

    private Case take(ConversationEvent event, String actor) {
        check.take(event, actor, sequence++);
        return this;
    }
}

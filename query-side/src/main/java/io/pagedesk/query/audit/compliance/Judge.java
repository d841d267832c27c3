package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.SendAttempted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the rules to one handover. */
final class Judge {

    private final CustomerActs acts;
    private final ReplyCases replies;

    Judge(CustomerActs acts, ReplyCases replies) {
        this.acts = acts;
        this.replies = replies;
    }

    Verdict verdict(String replyId, Instant now) {
        if (acts.isStandard(now)) {
            return Verdict.RESPONSE;
        }
        if (!acts.isHumanAgent(now) || acts.places() == 0) {
            return Verdict.CLOSED;
        }
        return acts.places() < 0 || others(replyId) < acts.places() ? Verdict.HUMAN_AGENT : Verdict.USED;
    }

    Ground ground(String replyId, ReplyBasis basis) {
        return new Ground(actFor(basis), others(replyId), acts.places());
    }

    List<Violation> violations(SendAttempted event, ReplyCase reply) {
        List<Violation> wrong = new ArrayList<>();
        Verdict verdict = verdict(event.replyId(), event.at());
        if (!verdict.name().equals(event.basis().name())) {
            wrong.add(acts.isClosedByMeta() ? Violation.AFTER_META_CLOSED_THE_WINDOW : whatIsWrong(event, verdict));
        }
        if (event.basis() == ReplyBasis.HUMAN_AGENT && !reply.isByPerson()) {
            wrong.add(Violation.HUMAN_AGENT_NOT_BY_A_PERSON);
        }
        if (!event.customerActAt().equals(actFor(event.basis()))) {
            wrong.add(Violation.NOT_THE_ACT_IT_RESTS_ON);
        }
        wrong.addAll(ofTheReply(event.part(), reply));
        return wrong;
    }

    private static List<Violation> ofTheReply(int part, ReplyCase reply) {
        List<Violation> wrong = new ArrayList<>();
        if (!reply.hasPart(part)) {
            wrong.add(Violation.NEVER_ACCEPTED);
        }
        if (reply.isWithdrawn(part)) {
            wrong.add(Violation.WITHDRAWN);
        }
        if (reply.mayHaveLeft(part)) {
            wrong.add(Violation.HANDED_OVER_TWICE);
        }
        return wrong;
    }

    private Violation whatIsWrong(SendAttempted event, Verdict verdict) {
        if (event.basis() == ReplyBasis.RESPONSE) {
            return Violation.RESPONSE_AFTER_STANDARD_WINDOW;
        }
        if (verdict == Verdict.RESPONSE) {
            return Violation.HUMAN_AGENT_WITHIN_STANDARD_WINDOW;
        }
        return acts.isHumanAgent(event.at()) ? Violation.HUMAN_AGENT_REPLY_USED : Violation.HUMAN_AGENT_TOO_LATE;
    }

    private @Nullable Instant actFor(ReplyBasis basis) {
        Instant act = basis == ReplyBasis.HUMAN_AGENT ? acts.latestWord() : acts.latest();
        return act.equals(Instant.MIN) ? null : act;
    }

    private int others(String replyId) {
        return replies.holdersBut(replyId, acts.latest());
    }
}

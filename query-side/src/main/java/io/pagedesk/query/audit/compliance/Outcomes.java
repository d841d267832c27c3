package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.query.audit.compliance.Handover.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was handed to Meta, and what came of it. */
final class Outcomes {

    private final CustomerActs acts;
    private final Judge judge;

    Outcomes(CustomerActs acts, Judge judge) {
        this.acts = acts;
        this.judge = judge;
    }

    void handedOver(SendAttempted event, ReplyCase reply, long sequence) {
        Handover handover = handover(reply, sequence, event.part(), event.attempt(), event.at(), event.basis());
        reply.handedOver(handover.judged(judge.violations(event, reply)));
    }

    void deferred(SendDeferred event, ReplyCase reply) {
        reply.place.deferred(event.part());
        reply.ended(event.part(), Outcome.DEFERRED, MetaAnswer.of(event.reason(), null, event.error()));
    }

    void sent(ReplySent event, ReplyCase reply, long sequence) {
        reply.place.sent(event.part());
        Handover known = reply.latest(event.part());
        if (known == null) {
            reply.found(handover(reply, sequence, event.part(), 0, event.at(), event.basis())
                    .sent(event.mid())
                    .judged(List.of(Violation.NEVER_HANDED_OVER)));
        } else {
            reply.changeLatest(event.part(), it -> it.sent(event.mid()).judged(withBasisOf(known, event.basis())));
        }
    }

    /** A part that Meta refused before it was handed over, such as a file, left no less for that. */
    void failed(ReplyFailed event, ReplyCase reply, long sequence) {
        reply.place.failed(event.part());
        MetaAnswer answer = MetaAnswer.of(event.reason(), event.refusedBy(), event.error());
        Handover known = reply.latest(event.part());
        if (known == null && event.refusedBy() == RefusedBy.META) {
            reply.found(handover(reply, sequence, event.part(), 0, event.at(), reply.acceptedAs)
                    .ended(Outcome.REFUSED, answer));
        } else if (known != null && reply.isUnderWay(event.part())) {
            reply.ended(event.part(), Outcome.REFUSED, answer);
            if (MetaRules.isOutsideTheWindow(event.error())) {
                acts.closedByMeta(known.at());
            }
        }
    }

    private static List<Violation> withBasisOf(Handover known, ReplyBasis sentAs) {
        List<Violation> wrong = new ArrayList<>(known.violations());
        if (known.basis() != sentAs) {
            wrong.add(Violation.ANOTHER_BASIS_THAN_HANDED_OVER);
        }
        return wrong;
    }

    private Handover handover(ReplyCase reply, long sequence, int part, int attempt, Instant at, ReplyBasis basis) {
        return new Handover(
                sequence,
                part,
                attempt,
                at,
                basis,
                judge.ground(reply.replyId, basis),
                Outcome.UNCERTAIN,
                null,
                null,
                List.of());
    }
}

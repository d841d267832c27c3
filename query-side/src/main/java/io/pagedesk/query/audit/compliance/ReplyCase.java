package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.query.audit.compliance.Handover.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One reply: who wrote it, what was handed over of it, and what became of that. */
final class ReplyCase {

    final String replyId;
    final String ticketId;
    final @Nullable String agent;
    final ReplyBasis acceptedAs;
    final HeldPlace place;
    private final int parts;
    private final Set<Integer> withdrawn = new HashSet<>();
    private final Set<Integer> retried = new HashSet<>();
    private final List<Handover> handovers = new ArrayList<>();
    private boolean byPerson;

    private ReplyCase(
            String replyId, String ticketId, @Nullable String agent, int parts, ReplyBasis basis, Instant at) {
        this.replyId = replyId;
        this.ticketId = ticketId;
        this.agent = agent;
        this.parts = parts;
        this.acceptedAs = basis;
        this.place = new HeldPlace(parts, basis, at);
    }

    static ReplyCase accepted(AgentReplyAccepted event, boolean byPerson) {
        ReplyCase reply = new ReplyCase(
                event.replyId(), event.ticketId(), event.agent(), event.parts().size(), event.basis(), event.at());
        reply.byPerson = byPerson;
        return reply;
    }

    /** One of which nothing says that it was ever accepted. */
    static ReplyCase unaccepted(String replyId, String ticketId, Instant at) {
        return new ReplyCase(replyId, ticketId, null, 0, ReplyBasis.RESPONSE, at);
    }

    boolean isByPerson() {
        return byPerson;
    }

    boolean hasPart(int part) {
        return part >= 0 && part < parts;
    }

    boolean isWithdrawn(int part) {
        return withdrawn.contains(part);
    }

    private boolean isUnknown(int part) {
        return handovers.stream()
                .anyMatch(handover -> handover.part() == part && handover.outcome() == Outcome.UNCERTAIN);
    }

    boolean mayHaveLeft(int part) {
        Handover latest = latest(part);
        return latest != null && latest.outcome().mayHaveLeft() && !retried.contains(part);
    }

    void handedOver(Handover handover) {
        place.handedOver(handover.part(), handover.basis(), handover.at());
        retried.remove(handover.part());
        handovers.add(handover);
    }

    /** Something is on record of a part of which it is not on record that it was handed over. */
    void found(Handover handover) {
        handovers.add(handover);
    }

    /** A part that was taken back may leave after all where an earlier attempt of it may have left: a person decides. */
    void sentAgain(List<Integer> again, ReplyBasis basis, Instant at, boolean personDecided) {
        again.stream().filter(this::isUnknown).forEach(withdrawn::remove);
        place.retried(again, basis, at);
        retried.addAll(again);
        byPerson = byPerson && personDecided;
    }

    void takenBack(List<Integer> back) {
        back.forEach(place::withdrawn);
        withdrawn.addAll(back);
    }

    @Nullable
    Handover latest(int part) {
        int index = indexOfLatest(part);
        return index < 0 ? null : handovers.get(index);
    }

    /** The latest attempt came to this; not where the part only waits to be attempted once more. */
    void ended(int part, Outcome outcome, MetaAnswer answer) {
        if (!retried.contains(part)) {
            changeLatest(part, handover -> handover.ended(outcome, answer));
        }
    }

    /** Whether an attempt is on record that did not arrive, as far as is known. */
    boolean isUnderWay(int part) {
        Handover latest = latest(part);
        return latest != null && latest.outcome() != Outcome.SENT && !retried.contains(part);
    }

    void changeLatest(int part, UnaryOperator<Handover> change) {
        int index = indexOfLatest(part);
        if (index >= 0) {
            handovers.set(index, change.apply(handovers.get(index)));
        }
    }

    List<Handover> handovers() {
        return List.copyOf(handovers);
    }

    private int indexOfLatest(int part) {
        for (int index = handovers.size() - 1; index >= 0; index--) {
            if (handovers.get(index).part() == part) {
                return index;
            }
        }
        return -1;
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A reply on its way, and what became of each of its parts. */
record Reply(String replyId, int ticket, ReplyBasis basis, String fingerprint, Instant acceptedAt, List<Part> parts) {

    static Reply accepted(
            String replyId, int ticket, ReplyBasis basis, String fingerprint, Instant acceptedAt, int parts) {
        return new Reply(replyId, ticket, basis, fingerprint, acceptedAt, Collections.nCopies(parts, Part.QUEUED));
    }

    Reply on(ReplyBasis newBasis) {
        return new Reply(replyId, ticket, newBasis, fingerprint, acceptedAt, parts);
    }

    Reply with(int part, UnaryOperator<Part> change) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(part, change.apply(changed.get(part)));
        return new Reply(replyId, ticket, basis, fingerprint, acceptedAt, List.copyOf(changed));
    }

    boolean has(int part) {
        return part >= 0 && part < parts.size();
    }

    boolean isFinished() {
        return parts.stream().allMatch(part -> part.state().isFinal());
    }

    /** True when no other part keeps the reply's place under HUMAN_AGENT: none has left so, or may have, or will. */
    boolean isLastHopeOf(int part) {
        boolean waitsForPlace = basis == ReplyBasis.HUMAN_AGENT;
        return otherThan(part).stream()
                .noneMatch(other -> other.hasUsedPlace() || (waitsForPlace && other.state() == PartState.QUEUED));
    }

    /** True when some part left, or may have left, under HUMAN_AGENT. */
    boolean hasUsedItsPlace() {
        return parts.stream().anyMatch(Part::hasUsedPlace);
    }

    private List<Part> otherThan(int part) {
        List<Part> others = new ArrayList<>(parts);
        others.remove(part);
        return others;
    }

    /** What is known of one message of a reply. */
    record Part(
            PartState state,
            int attempt,
            @Nullable Instant attemptedAt,
            @Nullable ReplyBasis basis,
            @Nullable String mid) {

        static final Part QUEUED = new Part(PartState.QUEUED, 0, null, null, null);

        Part attempted(int newAttempt, ReplyBasis ground, Instant at) {
            return new Part(PartState.ATTEMPTED, newAttempt, at, ground, null);
        }

        Part sent(String newMid) {
            return new Part(PartState.SENT, attempt, attemptedAt, basis, newMid);
        }

        boolean hasUsedPlace() {
            return basis == ReplyBasis.HUMAN_AGENT && state.mayHaveLeft();
        }

        Part in(PartState newState) {
            return new Part(newState, attempt, attemptedAt, basis, mid);
        }
    }
}

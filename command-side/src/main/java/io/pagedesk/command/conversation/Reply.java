package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way, and what became of each of its parts.
 *
 * @param byPerson whether a human answers for it: nothing else may leave under HUMAN_AGENT
 */
record Reply(
        String replyId,
        int ticket,
        boolean byPerson,
        ReplyBasis basis,
        String fingerprint,
        Instant acceptedAt,
        List<Part> parts) {

    static Reply accepted(
            String replyId,
            int ticket,
            boolean byPerson,
            ReplyBasis basis,
            String fingerprint,
            Instant acceptedAt,
            int parts) {
        return new Reply(
                replyId, ticket, byPerson, basis, fingerprint, acceptedAt, Collections.nCopies(parts, Part.QUEUED));
    }

    Reply on(ReplyBasis newBasis) {
        return new Reply(replyId, ticket, byPerson, newBasis, fingerprint, acceptedAt, parts);
    }

    Reply sentAgainBy(boolean person) {
        return new Reply(replyId, ticket, person, basis, fingerprint, acceptedAt, parts);
    }

    Reply with(int part, UnaryOperator<Part> change) {
        return with(List.of(part), change);
    }

    Reply with(Collection<Integer> these, UnaryOperator<Part> change) {
        List<Part> changed = new ArrayList<>(parts);
        these.forEach(part -> changed.set(part, change.apply(changed.get(part))));
        return new Reply(replyId, ticket, byPerson, basis, fingerprint, acceptedAt, List.copyOf(changed));
    }

    boolean has(int part) {
        return part >= 0 && part < parts.size();
    }

    boolean isFinished() {
        return parts.stream().allMatch(part -> part.state().isFinal());
    }

    /** The numbers of the parts of which this is true. */
    List<Integer> partsThat(Predicate<Part> are) {
        return IntStream.range(0, parts.size())
                .filter(part -> are.test(parts.get(part)))
                .boxed()
                .toList();
    }

    /**
     * Whether the reply keeps its place under HUMAN_AGENT when the latest attempts of these parts come to nothing:
     * something of it left so, or may have, or waits to.
     */
    boolean keepsPlaceWithout(Collection<Integer> these) {
        boolean waitsForPlace = basis == ReplyBasis.HUMAN_AGENT;
        return IntStream.range(0, parts.size())
                .anyMatch(n -> these.contains(n)
                        ? parts.get(n).mayHaveUsedPlaceBefore()
                        : parts.get(n).hasUsedPlace()
                                || (waitsForPlace && parts.get(n).state() == PartState.QUEUED));
    }

    /** True when some part left, or may have left, under HUMAN_AGENT. */
    boolean hasUsedItsPlace() {
        return parts.stream().anyMatch(Part::hasUsedPlace);
    }

    /**
     * What is known of one message of a reply.
     *
     * @param basis the ground of its latest attempt
     * @param retried an agent sent it again
     * @param mayHaveLeftOn the ground of an attempt before the retry of which nobody knows whether it left; HUMAN_AGENT
     *     where any was so
     */
    record Part(
            PartState state,
            int attempt,
            @Nullable Instant attemptedAt,
            @Nullable ReplyBasis basis,
            @Nullable String mid,
            boolean retried,
            @Nullable ReplyBasis mayHaveLeftOn) {

        static final Part QUEUED = new Part(PartState.QUEUED, 0, null, null, null, false, null);

        Part attempted(int newAttempt, ReplyBasis ground, Instant at) {
            return new Part(PartState.ATTEMPTED, newAttempt, at, ground, null, retried, mayHaveLeftOn);
        }

        Part sent(@Nullable String newMid) {
            return new Part(PartState.SENT, attempt, attemptedAt, basis, newMid, retried, mayHaveLeftOn);
        }

        Part queuedAgain() {
            boolean unknown = state == PartState.UNCERTAIN && mayHaveLeftOn != ReplyBasis.HUMAN_AGENT;
            return new Part(PartState.QUEUED, attempt, attemptedAt, basis, mid, true, unknown ? basis : mayHaveLeftOn);
        }

        /** After a withdrawal it is the attempt before the retry of which nobody knows. */
        Part uncertain() {
            ReplyBasis ground = state == PartState.WITHDRAWN ? mayHaveLeftOn : basis;
            return new Part(PartState.UNCERTAIN, attempt, attemptedAt, ground, mid, retried, mayHaveLeftOn);
        }

        Part in(PartState newState) {
            return new Part(newState, attempt, attemptedAt, basis, mid, retried, mayHaveLeftOn);
        }

        /** Sent, and Meta's id of it is known: there is nothing more to learn. */
        boolean isIdentified() {
            return state == PartState.SENT && mid != null;
        }

        boolean isUnknownUpTo(Instant when) {
            boolean unknown = state == PartState.ATTEMPTED || state == PartState.UNCERTAIN;
            return unknown && attemptedAt != null && !attemptedAt.isAfter(when);
        }

        /** When it left at the latest, as far as is known. */
        Instant leftBy(Instant sentAt) {
            return attemptedAt != null && attemptedAt.isBefore(sentAt) ? attemptedAt : sentAt;
        }

        boolean hasUsedPlace() {
            return mayHaveUsedPlaceBefore() || (basis == ReplyBasis.HUMAN_AGENT && state.mayHaveLeft());
        }

        boolean mayHaveUsedPlaceBefore() {
            return mayHaveLeftOn == ReplyBasis.HUMAN_AGENT;
        }
    }
}

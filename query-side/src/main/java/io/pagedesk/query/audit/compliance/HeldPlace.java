package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The place under HUMAN_AGENT that one reply holds, or not: from when it was accepted so, or last left so, until nothing
 * of it left, may have left, or waits to leave under the tag.
 */
final class HeldPlace {

    private static final Instant NOT_HELD = Instant.MIN;

    private final Map<Integer, Part> parts = new HashMap<>();
    private boolean tagged;
    private Instant since = NOT_HELD;

    HeldPlace(int numberOfParts, ReplyBasis basis, Instant at) {
        for (int number = 0; number < numberOfParts; number++) {
            parts.put(number, new Part());
        }
        tagged = isTag(basis);
        since = tagged ? at : NOT_HELD;
    }

    /** Still, after the customer's latest act: a place from before that act is free again. */
    boolean isHeldSince(Instant latestAct) {
        return since.isAfter(NOT_HELD) && !since.isBefore(latestAct);
    }

    void handedOver(int number, ReplyBasis basis, Instant at) {
        Part part = part(number);
        part.state = State.WAITS;
        goesOn(basis, at);
        part.state = State.MAY_HAVE_LEFT;
        part.tagged = isTag(basis);
        part.leftAt = at;
    }

    /** An agent sends these parts again; one that may have left before stays one that may have. */
    void retried(Iterable<Integer> numbers, ReplyBasis basis, Instant at) {
        goesOn(basis, since.isAfter(at) ? since : at);
        numbers.forEach(number -> part(number).waitsAgain());
    }

    void deferred(int number) {
        part(number).state = State.WAITS;
    }

    /** Whatever was thought of it: it left, and holds its place from then on. */
    void sent(int number) {
        Part part = part(number);
        part.state = State.MAY_HAVE_LEFT;
        if (part.tagged && part.leftAt.isAfter(since)) {
            since = part.leftAt;
        }
    }

    void failed(int number) {
        part(number).state = State.GONE;
        giveBackUnlessUsed();
    }

    void withdrawn(int number) {
        Part part = part(number);
        part.state = State.GONE;
        giveBackUnlessUsed();
        if (part.onceUnknown) {
            part.state = State.MAY_HAVE_LEFT;
            part.tagged = part.onceUnknownTagged;
        }
    }

    private void goesOn(ReplyBasis basis, Instant at) {
        if (isTag(basis)) {
            since = at;
        } else if (tagged && !someLeftTagged()) {
            since = NOT_HELD;
        }
        tagged = isTag(basis);
    }

    private void giveBackUnlessUsed() {
        boolean someWaitTagged = tagged && parts.values().stream().anyMatch(part -> part.state == State.WAITS);
        if (!someLeftTagged() && !someWaitTagged) {
            since = NOT_HELD;
        }
    }

    private boolean someLeftTagged() {
        return parts.values().stream()
                .anyMatch(part -> part.onceUnknownTagged || (part.tagged && part.state == State.MAY_HAVE_LEFT));
    }

    private Part part(int number) {
        return parts.computeIfAbsent(number, unknown -> new Part());
    }

    private static boolean isTag(ReplyBasis basis) {
        return basis == ReplyBasis.HUMAN_AGENT;
    }

    private enum State {
        WAITS,
        MAY_HAVE_LEFT,
        GONE
    }

    private static final class Part {

        private State state = State.WAITS;
        private boolean tagged;
        private Instant leftAt = NOT_HELD;
        private boolean onceUnknown;
        private boolean onceUnknownTagged;

        void waitsAgain() {
            boolean unknown = state == State.MAY_HAVE_LEFT;
            onceUnknown |= unknown;
            onceUnknownTagged |= unknown && tagged;
            state = State.WAITS;
        }
    }
}

package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.WindowPolicy.NO_LIMIT;

import io.pagedesk.command.conversation.Judgement.Allowed;
import io.pagedesk.command.conversation.Judgement.Refused;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a reply may leave, and who holds the places under HUMAN_AGENT. A value: every change is a new one.
 *
 * @param facts the window as the last event stated it
 * @param messageAt the customer's last message or postback, on which HUMAN_AGENT rests
 * @param closedByMetaAt when the attempt was made that Meta last refused as outside its window, closing it
 * @param places the replies that hold a place under HUMAN_AGENT, and when each was accepted or last left
 */
record Window(
        ReplyWindow facts,
        @Nullable Instant messageAt,
        @Nullable Instant closedByMetaAt,
        Map<String, Instant> places) {

    static final String CLOSED = "window-closed";
    static final String USED = "human-agent-reply-used";

    static Window neverOpened() {
        return new Window(new ReplyWindow(null, null, null, 0, 0, false), null, null, Map.of());
    }

    /**
     * The facts after a customer's act. The window only moves forward: an act that was delivered late changes nothing
     * that a later one has set. An act from before Meta's refusal grants nothing, not even once a later act has
     * reopened what Meta closed.
     */
    ReplyWindow openedBy(OpeningAct act, Instant actAt, WindowPolicy policy) {
        return opened(act, actAt, policy, act.startsHumanAgentDays());
    }

    /** The facts after a customer came by a link or an ad without a word: the HUMAN_AGENT days wait for one. */
    ReplyWindow visitedBy(OpeningAct act, Instant actAt, WindowPolicy policy) {
        return opened(act, actAt, policy, false);
    }

    private ReplyWindow opened(OpeningAct act, Instant actAt, WindowPolicy policy, boolean said) {
        if (closedByMetaAt != null && !actAt.isAfter(closedByMetaAt)) {
            return factsWith(
                    later(facts.openedAt(), actAt),
                    facts.standardUntil(),
                    facts.humanAgentUntil(),
                    facts.closedByMeta());
        }
        Instant humanAgentUntil =
                said ? later(facts.humanAgentUntil(), actAt.plus(policy.humanAgentWindow())) : facts.humanAgentUntil();
        Instant openedAt = later(facts.openedAt(), actAt);
        return new ReplyWindow(
                openedAt,
                later(facts.standardUntil(), actAt.plus(policy.standardWindowOf(act))),
                humanAgentUntil,
                policy.humanAgentMaxReplies(),
                left(policy.humanAgentMaxReplies(), placesSince(openedAt)),
                false);
    }

    /** Whether this reply may leave now. One that holds a place under HUMAN_AGENT needs no other. */
    Judgement judge(String replyId, Instant now) {
        ReplyWindow asThisReplySeesIt = placeReturned(replyId).facts;
        return switch (asThisReplySeesIt.stateAt(now)) {
            case STANDARD -> new Allowed(ReplyBasis.RESPONSE, known(facts.openedAt()));
            case HUMAN_AGENT -> new Allowed(ReplyBasis.HUMAN_AGENT, known(messageAt));
            case CLOSED -> new Refused(facts.isUsedUpAt(now) ? USED : CLOSED);
        };
    }

    /** After an event that states the window: places from before the customer's latest act are free again. */
    Window stating(ReplyWindow stated) {
        return new Window(stated, messageAt, closedByMetaAt, placesSince(stated.openedAt()));
    }

    Window withMessageAt(Instant sentAt) {
        return new Window(facts, later(messageAt, sentAt), closedByMetaAt, places);
    }

    boolean holdsPlace(String replyId) {
        return places.containsKey(replyId);
    }

    /** A place never grows older, and is not taken at all before the customer's latest act. */
    Window placeTaken(String replyId, Instant at) {
        Map<String, Instant> taken = new HashMap<>(places);
        taken.merge(replyId, at, Window::later);
        return withPlaces(since(facts.openedAt(), taken));
    }

    Window placeReturned(String replyId) {
        Map<String, Instant> rest = new HashMap<>(places);
        rest.remove(replyId);
        return withPlaces(rest);
    }

    /** After a reply was judged anew: it takes a place, or gives back one that nothing of it used. */
    Window onNewGround(Reply reply, ReplyBasis basis, Instant at) {
        if (basis == ReplyBasis.HUMAN_AGENT) {
            return placeTaken(reply.replyId(), at);
        }
        return reply.hasUsedItsPlace() ? this : placeReturned(reply.replyId());
    }

    /** After the latest attempts of these parts of a reply came to nothing, or were never made. */
    Window without(Reply reply, Collection<Integer> parts) {
        return reply.keepsPlaceWithout(parts) ? this : placeReturned(reply.replyId());
    }

    /** Meta refused an attempt as outside its window: what was open at that moment is not. Closed, it stays as it is. */
    Window closedByMeta(Instant attemptAt) {
        boolean wroteSince = facts.openedAt() != null && facts.openedAt().isAfter(attemptAt);
        if (facts.closedByMeta() || wroteSince) {
            return this;
        }
        ReplyWindow closed = factsWith(
                facts.openedAt(),
                earlier(facts.standardUntil(), attemptAt),
                earlier(facts.humanAgentUntil(), attemptAt),
                true);
        return new Window(closed, messageAt, attemptAt, places);
    }

    private ReplyWindow factsWith(
            @Nullable Instant openedAt,
            @Nullable Instant standard,
            @Nullable Instant humanAgent,
            boolean closedByMeta) {
        int max = facts.humanAgentReplies();
        return new ReplyWindow(openedAt, standard, humanAgent, max, left(max, placesSince(openedAt)), closedByMeta);
    }

    private Window withPlaces(Map<String, Instant> held) {
        ReplyWindow counted = new ReplyWindow(
                facts.openedAt(),
                facts.standardUntil(),
                facts.humanAgentUntil(),
                facts.humanAgentReplies(),
                left(facts.humanAgentReplies(), held),
                facts.closedByMeta());
        return new Window(counted, messageAt, closedByMetaAt, Map.copyOf(held));
    }

    private Map<String, Instant> placesSince(@Nullable Instant openedAt) {
        return since(openedAt, places);
    }

    private static Map<String, Instant> since(@Nullable Instant openedAt, Map<String, Instant> held) {
        return held.entrySet().stream()
                .filter(place -> openedAt == null || !place.getValue().isBefore(openedAt))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int left(int max, Map<String, Instant> held) {
        return max == NO_LIMIT ? NO_LIMIT : Math.max(0, max - held.size());
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? one : other;
    }

    private static Instant known(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("an open window rests on no act");
        }
        return instant;
    }
}

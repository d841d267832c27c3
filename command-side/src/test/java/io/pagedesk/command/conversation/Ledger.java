package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.Fact.Act;
import io.pagedesk.command.conversation.Fact.Failed;
import io.pagedesk.command.conversation.Fact.Left;
import io.pagedesk.command.conversation.Fact.PageInbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The rules of the window a second time, written from their text and sharing nothing with the code under test: every
 * fact is kept, and every question is answered by going through all of them again. Slow, and simple enough to be seen
 * right.
 */
final class Ledger {

    static final String RESPONSE = "RESPONSE";
    static final String HUMAN_AGENT = "HUMAN_AGENT";
    static final String CLOSED = "window-closed";
    static final String USED = "human-agent-reply-used";

    private static final long NEVER = 0;
    private static final long REMEMBERED = 7L * 24 * 3_600_000;

    private final List<Fact> facts = new ArrayList<>();
    private final long humanAgentWindow;
    private final int maxReplies;

    Ledger(long humanAgentWindow, int maxReplies) {
        this.humanAgentWindow = humanAgentWindow;
        this.maxReplies = maxReplies;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    List<Fact> facts() {
        return facts;
    }

    /** What may be said to a reply that wants to leave now: its basis, or why not. */
    String verdict(String reply, long now) {
        if (now < standardUntil()) {
            return RESPONSE;
        }
        if (now >= humanAgentUntil() || maxReplies == 0) {
            return CLOSED;
        }
        return maxReplies < 0 || heldByOthersThan(reply) < maxReplies ? HUMAN_AGENT : USED;
    }

    /** The window's state as a ticket shows it. */
    String stateAt(long instant) {
        if (instant < standardUntil()) {
            return "STANDARD";
        }
        return instant < humanAgentUntil() && placesLeft() != 0 ? HUMAN_AGENT : "CLOSED";
    }

    int placesLeft() {
        if (latestAct() == NEVER) {
            return 0;
        }
        return maxReplies < 0 ? -1 : Math.max(0, maxReplies - heldByOthersThan(null));
    }

    /** "It only moves forward": the latest act by Meta's time, whenever it was delivered. */
    long latestAct() {
        return latest(facts, act -> act.time(), NEVER);
    }

    /** "The 7 days count from the customer's last message or postback", however long ago. */
    long latestWord() {
        return latest(facts, act -> act.said() ? act.time() : NEVER, NEVER);
    }

    /** What a reply of that verdict rests on. */
    long groundOf(String verdict) {
        return verdict.equals(HUMAN_AGENT) ? latestWord() : latestAct();
    }

    long standardUntil() {
        return latest(facts, act -> act.time() + act.standard(), closedUpTo());
    }

    /** Counted from the message, not from the end of the standard window. */
    long humanAgentUntil() {
        return latest(facts, act -> act.said() ? act.time() + humanAgentWindow : NEVER, closedUpTo());
    }

    /** Of an act from before Meta's refusal nothing is left. */
    private static long latest(List<Fact> facts, ToLongFunction<Act> what, long closedUpTo) {
        long latest = NEVER;
        for (Fact fact : facts) {
            if (fact instanceof Act act && act.time() > closedUpTo) {
                latest = Math.max(latest, what.applyAsLong(act));
            }
        }
        return latest;
    }

    /** When the attempt left that Meta refused as outside its window, and by that closed it; the last such. */
    private long closedUpTo() {
        long closedUpTo = NEVER;
        long latestAct = NEVER;
        for (int n = 0; n < facts.size(); n++) {
            if (facts.get(n) instanceof Act act) {
                latestAct = Math.max(latestAct, act.time());
            } else if (facts.get(n) instanceof Failed failed && failed.outsideWindow()) {
                boolean openedSince = latestAct > closedUpTo;
                long left = lastLeft(failed, n);
                closedUpTo = openedSince && left != NEVER && latestAct <= left ? left : closedUpTo;
            }
        }
        return closedUpTo;
    }

    private long lastLeft(Failed failed, int before) {
        for (int n = before - 1; n >= 0; n--) {
            if (facts.get(n) instanceof Left left
                    && left.part() == failed.part()
                    && left.reply().equals(failed.reply())) {
                return left.at();
            }
        }
        return NEVER;
    }

    private int heldByOthersThan(String reply) {
        return Places.after(facts).heldByOthersThan(reply);
    }

    /** Seen before, for sure. */
    boolean isKnown(String mid) {
        long horizon = latestId() - REMEMBERED;
        return facts.stream().anyMatch(fact -> midOf(fact).equals(mid) && timeOf(fact) >= horizon);
    }

    /** Older than, or as old as, something that is no longer remembered. */
    boolean isTooOldToTell(long time) {
        long horizon = latestId() - REMEMBERED;
        return facts.stream()
                .anyMatch(fact -> !midOf(fact).isEmpty() && timeOf(fact) < horizon && time <= timeOf(fact));
    }

    /** The same for reactions, which are remembered apart: as far back as a week before each one that comes. */
    boolean isReactionTooOldToTell(long time) {
        return IntStream.range(0, facts.size())
                .anyMatch(n -> isReaction(facts.get(n)) && timeOf(facts.get(n)) >= time && isForgottenAfter(n));
    }

    private boolean isForgottenAfter(int n) {
        return facts.subList(n + 1, facts.size()).stream()
                .anyMatch(later -> isReaction(later) && timeOf(facts.get(n)) < timeOf(later) - REMEMBERED);
    }

    private static boolean isReaction(Fact fact) {
        return fact instanceof Act act && act.mid().isEmpty();
    }

    private long latestId() {
        return facts.stream()
                .filter(fact -> !midOf(fact).isEmpty())
                .mapToLong(Ledger::timeOf)
                .max()
                .orElse(0);
    }

    private static String midOf(Fact fact) {
        if (fact instanceof Act act) {
            return act.mid();
        }
        return fact instanceof PageInbox message ? message.mid() : "";
    }

    private static long timeOf(Fact fact) {
        if (fact instanceof Act act) {
            return act.time();
        }
        return fact instanceof PageInbox message ? message.time() : NEVER;
    }
}

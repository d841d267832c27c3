package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.ReplyWindow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer did, and how long it allows replies: as long as the desk granted when it recorded the act, and
 * never longer than Meta allows. Of what the desk granted in all, only what this very act can have brought counts.
 */
final class CustomerActs {

    private Instant latest = Instant.MIN;
    private Instant latestWord = Instant.MIN;
    private Instant standardUntil = Instant.MIN;
    private Instant humanAgentUntil = Instant.MIN;
    private Instant closedUpTo = Instant.MIN;
    private int places;

    /** A message or a pressed button, from which the HUMAN_AGENT days count too. */
    void said(Instant at, ReplyWindow granted, Duration standard) {
        latestWord = later(latestWord, at);
        if (at.isAfter(closedUpTo)) {
            humanAgentUntil =
                    later(humanAgentUntil, earlier(granted.humanAgentUntil(), at.plus(MetaRules.HUMAN_AGENT)));
        }
        did(at, granted, standard);
    }

    /** Anything that opens the standard window. */
    void did(Instant at, ReplyWindow granted, Duration standard) {
        latest = later(latest, at);
        if (at.isAfter(closedUpTo)) {
            standardUntil = later(standardUntil, earlier(granted.standardUntil(), at.plus(standard)));
            places = granted.humanAgentReplies();
        }
    }

    /** Meta refused what left then as outside its window: nothing from before grants anything more. */
    void closedByMeta(Instant leftAt) {
        if (latest.isAfter(closedUpTo) && !latest.isAfter(leftAt)) {
            closedUpTo = leftAt;
            standardUntil = earlier(standardUntil, leftAt);
            humanAgentUntil = earlier(humanAgentUntil, leftAt);
        }
    }

    boolean isClosedByMeta() {
        return closedUpTo.isAfter(Instant.MIN) && !latest.isAfter(closedUpTo);
    }

    Instant latest() {
        return latest;
    }

    Instant latestWord() {
        return latestWord;
    }

    boolean isStandard(Instant now) {
        return now.isBefore(standardUntil);
    }

    boolean isHumanAgent(Instant now) {
        return now.isBefore(humanAgentUntil);
    }

    /** How many replies may leave under HUMAN_AGENT between two acts; negative for any number. */
    int places() {
        return places;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(@Nullable Instant granted, Instant atMost) {
        return granted == null ? Instant.MIN : granted.isBefore(atMost) ? granted : atMost;
    }
}

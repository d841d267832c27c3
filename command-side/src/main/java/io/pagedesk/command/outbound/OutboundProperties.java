package io.pagedesk.command.outbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code pagedesk.outbound}: how patiently, and how fast, replies are sent.
 *
 * @param echoGrace how long a send of unknown outcome waits for its echo
 */
@Validated
@ConfigurationProperties("pagedesk.outbound")
record OutboundProperties(
        @DefaultValue @Valid Retry retry,
        @DefaultValue("60s") Duration echoGrace,
        @DefaultValue @Valid Usage usage,
        @DefaultValue @Valid Rate rate,
        @DefaultValue @Valid Hold hold) {

    /**
     * @param firstDelay before the first repetition; doubled for each further one
     * @param maxDelay never longer than this
     * @param giveUpAfter a reply that still fails for a passing cause after so long has failed for good
     */
    record Retry(
            @DefaultValue("2s") @DurationMin(millis = 1) Duration firstDelay,
            @DefaultValue("5m") @DurationMin(millis = 1) Duration maxDelay,
            @DefaultValue("24h") Duration giveUpAfter) {

        private static final int MOST_DOUBLINGS = 20;
        private static final int SHARES = 1_000;
        private static final int MOST_EARLIER = 6;

        Duration delayAfter(int failures) {
            Duration doubled = firstDelay.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1)));
            return shorter(doubled, maxDelay);
        }

        /** Up to a fifth longer than that, differently for each part: what failed together does not come together. */
        Duration delayAfter(int failures, String partId) {
            Duration latest = shorter(delayAfter(failures).multipliedBy(6).dividedBy(5), maxDelay);
            int share = Math.floorMod((partId + failures).hashCode(), SHARES);
            return latest.minus(latest.multipliedBy(share).dividedBy((long) SHARES * MOST_EARLIER));
        }

        boolean isOver(Instant acceptedAt, Instant now) {
            return !now.isBefore(acceptedAt.plus(giveUpAfter));
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    /** @param holdAt percent of a limit of Meta's from which a Page's replies wait */
    record Usage(@DefaultValue("95") @Min(1) @Max(100) int holdAt) {}

    /**
     * For each Page, on each instance of the desk. Meta allows 300 a second, of which 10 with audio or video.
     *
     * @param mediaPerSecond of those, messages with audio or video
     */
    record Rate(
            @DefaultValue("40") @Min(1) int sendsPerSecond,
            @DefaultValue("10") @Min(1) int mediaPerSecond) {}

    /** @param probeEvery how often a single send tries out whether what holds a Page, or a thread, is gone */
    record Hold(
            @DefaultValue("5m") @DurationMin(seconds = 1) Duration probeEvery) {}
}

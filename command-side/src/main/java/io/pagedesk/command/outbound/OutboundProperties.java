package io.pagedesk.command.outbound;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code pagedesk.outbound}: how patiently replies are sent.
 *
 * @param echoGrace how long a send of unknown outcome waits for its echo
 */
@ConfigurationProperties("pagedesk.outbound")
record OutboundProperties(
        @DefaultValue Retry retry, @DefaultValue("60s") Duration echoGrace) {

    /**
     * @param firstDelay before the first repetition; doubled for each further one
     * @param maxDelay never longer than this
     * @param giveUpAfter a reply that could not leave for so long has failed
     */
    record Retry(
            @DefaultValue("2s") Duration firstDelay,
            @DefaultValue("5m") Duration maxDelay,
            @DefaultValue("24h") Duration giveUpAfter) {

        private static final int MOST_DOUBLINGS = 20;

        Duration delayAfter(int failures) {
            Duration doubled = firstDelay.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1)));
            return doubled.compareTo(maxDelay) < 0 ? doubled : maxDelay;
        }

        boolean isOver(Instant acceptedAt, Instant now) {
            return !now.isBefore(acceptedAt.plus(giveUpAfter));
        }
    }
}

package io.pagedesk.command.outbound;

import java.time.Duration;

/** The settings of sending, as a test wants them. */
final class Outbound {

    static final OutboundProperties.Retry RETRY =
            new OutboundProperties.Retry(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(24));

    private Outbound() {}

    static OutboundProperties usual() {
        return withRate(40, 10);
    }

    static OutboundProperties withRate(int sends, int media) {
        return new OutboundProperties(
                RETRY,
                Duration.ofSeconds(60),
                new OutboundProperties.Usage(95),
                new OutboundProperties.Rate(sends, media),
                new OutboundProperties.Hold(Duration.ofMinutes(5)));
    }
}

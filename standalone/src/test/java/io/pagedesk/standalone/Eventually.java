package io.pagedesk.standalone;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What is true soon: views follow the events, Messenger's webhooks follow what happened there. */
final class Eventually {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private Eventually() {}

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .untilAsserted(assertion);
    }
}

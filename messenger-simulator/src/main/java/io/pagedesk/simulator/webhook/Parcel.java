package io.pagedesk.simulator.webhook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A webhook body on its way; {@code settled} completes with true once it was delivered, with false once given up. */
final class Parcel {

    final String id;
    final String lane;
    final String body;
    final Duration pause;
    final CompletableFuture<Boolean> settled = new CompletableFuture<>();

    private @Nullable Long firstAttempt;
    private int attempts;

    Parcel(String id, String lane, String body, Duration pause) {
        this.id = id;
        this.lane = lane;
        this.body = body;
        this.pause = pause;
    }

    void attempted(long nanos) {
        attempts++;
        if (firstAttempt == null) {
            firstAttempt = nanos;
        }
    }

    /** Soon at first, then every 5 seconds. */
    Duration nextPause() {
        return Duration.ofMillis(Math.min(5_000, 100L << Math.min(attempts, 10)));
    }

    boolean triedFor(Duration limit, long nanos) {
        return firstAttempt != null && nanos - firstAttempt >= limit.toNanos();
    }
}

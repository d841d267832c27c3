package io.pagedesk.query.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many events a second were written lately, by this process. */
final class EventRate {

    private static final Duration LATELY = Duration.ofSeconds(10);

    private final Deque<Flush> flushes = new ArrayDeque<>();
    private final Clock clock;

    EventRate(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(int events) {
        forgetOld();
        flushes.addLast(new Flush(clock.instant(), events));
    }

    synchronized double perSecond() {
        forgetOld();
        return flushes.stream().mapToInt(Flush::events).sum() / (double) LATELY.toSeconds();
    }

    private void forgetOld() {
        Instant from = clock.instant().minus(LATELY);
        while (!flushes.isEmpty() && flushes.getFirst().at().isBefore(from)) {
            flushes.removeFirst();
        }
    }

    private record Flush(Instant at, int events) {}
}

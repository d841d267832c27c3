package io.pagedesk.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the desk and of the simulated Messenger: it can be set forward, and stopped; never back. */
final class MovableClock extends Clock {

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private Duration ahead = Duration.ZERO;
    private Instant stoppedAt;

    @Override
    public synchronized Instant instant() {
        return stoppedAt == null ? real.instant().plus(ahead) : stoppedAt;
    }

    synchronized void forward(Duration by) {
        ahead = ahead.plus(by);
        stoppedAt = stoppedAt == null ? null : stoppedAt.plus(by);
    }

    /** What is due later than now stays so until the clock goes on. */
    synchronized void stop() {
        stoppedAt = instant();
    }

    synchronized void goOn() {
        if (stoppedAt != null) {
            ahead = Duration.between(real.instant(), stoppedAt);
            stoppedAt = null;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}

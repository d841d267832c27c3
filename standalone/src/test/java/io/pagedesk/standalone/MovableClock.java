package io.pagedesk.standalone;

import io.pagedesk.clock.SharedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the desk and of the simulated Messenger: it can be set forward, and stopped; never back. The processes of
 * the desk read it from a file.
 */
final class MovableClock extends Clock {

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final Path file = newFile();
    private final LongBuffer shared = SharedClock.map(file);
    private Duration ahead = Duration.ZERO;
    private Instant stoppedAt;

    MovableClock() {
        share();
    }

    /** For {@link SharedClock}. */
    Path file() {
        return file;
    }

    @Override
    public synchronized Instant instant() {
        return stoppedAt == null ? real.instant().plus(ahead) : stoppedAt;
    }

    synchronized void forward(Duration by) {
        ahead = ahead.plus(by);
        stoppedAt = stoppedAt == null ? null : stoppedAt.plus(by);
        share();
    }

    /** What is due later than now stays so until the clock goes on. */
    synchronized void stop() {
        stoppedAt = instant();
        share();
    }

    synchronized void goOn() {
        if (stoppedAt != null) {
            ahead = Duration.between(real.instant(), stoppedAt);
            stoppedAt = null;
            share();
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

    private void share() {
        shared.put(0, ahead.toMillis());
        shared.put(1, stoppedAt == null ? SharedClock.GOES : stoppedAt.toEpochMilli());
    }

    private static Path newFile() {
        try {
            Path file = Files.createTempFile("pagedesk", ".clock");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

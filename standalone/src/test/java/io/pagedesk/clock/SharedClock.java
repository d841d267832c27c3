package io.pagedesk.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a test, in another process: how far it is ahead, and where it was stopped, stand in a mapped file. */
public final class SharedClock extends Clock {

    /** In place of the moment of a clock that goes. */
    public static final long GOES = Long.MIN_VALUE;

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final LongBuffer shared;

    public SharedClock(Path file) {
        this.shared = map(file);
    }

    public static LongBuffer map(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, 2 * Long.BYTES).asLongBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        long stoppedAt = shared.get(1);
        return stoppedAt == GOES ? real.instant().plusMillis(shared.get(0)) : Instant.ofEpochMilli(stoppedAt);
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

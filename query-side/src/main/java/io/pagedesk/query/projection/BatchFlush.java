package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.PendingWrites.EventWrites;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes a batch. When it fails as a whole it is tried event by event, so that the neighbours of the event that fails
 * are written. That one is parked, and so are the later events of its stream, since they build on it. Only an outage
 * fails the batch, which then comes again.
 */
@Component
class BatchFlush {

    private static final Logger log = LoggerFactory.getLogger(BatchFlush.class);

    private final BulkWriter bulkWriter;
    private final Parking parking;
    private final FlushedEvents flushed;

    BatchFlush(BulkWriter bulkWriter, Parking parking, FlushedEvents flushed) {
        this.bulkWriter = bulkWriter;
        this.parking = parking;
        this.flushed = flushed;
    }

    void flush(Generation generation, PendingWrites pending) {
        List<EventWrites> events = pending.take();
        List<EventWrites> free = parking.withoutThoseThatWait(generation, events);
        if (!writeWhole(generation, free)) {
            oneByOne(generation, free);
        }
        flushed.add(generation, events.size());
    }

    private boolean writeWhole(Generation generation, List<EventWrites> events) {
        if (events.stream().anyMatch(event -> event.failure() != null)) {
            return false;
        }
        try {
            bulkWriter.write(
                    generation,
                    events.stream().flatMap(event -> event.writes().stream()).toList());
            return true;
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            log.debug(
                    "projection {} writes a batch event by event: {}", generation.processor(), FailureText.of(failure));
            return false;
        }
    }

    private void oneByOne(Generation generation, List<EventWrites> events) {
        Set<String> held = new HashSet<>();
        for (EventWrites event : events) {
            if (held.contains(event.event().stream())) {
                parking.parkBehind(generation, event.event());
            } else {
                Exception failure = tryOne(generation, event);
                if (failure != null) {
                    held.add(event.event().stream());
                    parking.park(generation, event.event(), failure);
                }
            }
        }
    }

    /** @return why it could not be written; null once it is */
    @Nullable
    Exception tryOne(Generation generation, EventWrites event) {
        if (event.failure() != null) {
            return event.failure();
        }
        try {
            bulkWriter.write(generation, event.writes());
            return null;
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            return failure;
        }
    }
}

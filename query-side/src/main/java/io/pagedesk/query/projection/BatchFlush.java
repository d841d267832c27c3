package io.pagedesk.query.projection;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
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
 * are written; later events of the same stream wait for it, since they build on it.
 */
@Component
class BatchFlush {

    private static final Logger log = LoggerFactory.getLogger(BatchFlush.class);

    private final BulkWriter bulkWriter;
    private final FlushedEvents flushed;

    BatchFlush(BulkWriter bulkWriter, FlushedEvents flushed) {
        this.bulkWriter = bulkWriter;
        this.flushed = flushed;
    }

    /** @throws ProjectionFailedException naming the first event that could not be written */
    void flush(Generation generation, PendingWrites pending) {
        List<EventWrites> events = pending.take();
        try {
            bulkWriter.write(
                    generation,
                    events.stream().flatMap(event -> event.writes().stream()).toList());
        } catch (RuntimeException failure) {
            if (isNotAboutAnEvent(failure)) {
                throw failure;
            }
            log.debug("projection {} writes a batch event by event", generation.processor(), failure);
            oneByOne(generation, events);
        }
        flushed.add(generation, events.size());
    }

    private void oneByOne(Generation generation, List<EventWrites> events) {
        Set<String> held = new HashSet<>();
        ProjectionFailedException first = null;
        for (EventWrites event : events) {
            if (!held.contains(event.event().stream())) {
                ProjectionFailedException failure = tryOne(generation, event);
                if (failure != null) {
                    held.add(event.event().stream());
                    first = first == null ? failure : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private @Nullable ProjectionFailedException tryOne(Generation generation, EventWrites event) {
        try {
            bulkWriter.write(generation, event.writes());
            return null;
        } catch (RuntimeException failure) {
            if (isNotAboutAnEvent(failure)) {
                throw failure;
            }
            return new ProjectionFailedException(generation.processor(), event.event(), failure);
        }
    }

    private static boolean isNotAboutAnEvent(RuntimeException failure) {
        return failure instanceof ConcurrentWriteException
                || failure instanceof MongoClientException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }
}

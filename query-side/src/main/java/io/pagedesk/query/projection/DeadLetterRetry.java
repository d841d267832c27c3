package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.PendingWrites.EventWrites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries parked events again: each stream in its order, up to the first event that still cannot be taken. They are read
 * from the event store, as every reader reads them.
 */
@Component
public class DeadLetterRetry {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final DeadLetters letters;
    private final Projectors projectors;
    private final BatchFlush flush;
    private final EventStore store;

    DeadLetterRetry(DeadLetters letters, Projectors projectors, BatchFlush flush, EventStore store) {
        this.letters = letters;
        this.projectors = projectors;
        this.flush = flush;
        this.store = store;
    }

    /** @return how many events were taken after all */
    public synchronized int retry(Generation generation) {
        return letters.streams(generation).stream()
                .mapToInt(stream -> retry(generation, stream))
                .sum();
    }

    /** Events of the stream that come meanwhile are parked behind those that wait, and taken with them. */
    private int retry(Generation generation, String stream) {
        int taken = 0;
        List<DeadLetter> waiting = letters.of(generation, stream);
        try {
            while (!waiting.isEmpty()) {
                int some = takeInOrder(generation, waiting);
                taken += some;
                waiting = some < waiting.size() ? List.of() : letters.of(generation, stream);
            }
        } catch (ConcurrentWriteException busy) {
            log.info("somebody else writes what was parked of {}; the rest waits", stream);
        }
        return taken;
    }

    private int takeInOrder(Generation generation, List<DeadLetter> waiting) {
        Map<Long, DomainEventMessage<?>> events = events(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            DeadLetter letter = waiting.get(i);
            Exception failure = take(generation, events.get(letter.sequence()));
            if (failure != null) {
                letters.triedAgain(generation, letter, FailureText.of(failure));
                return i;
            }
            letters.remove(generation, letter.stream(), letter.sequence());
        }
        return waiting.size();
    }

    private @Nullable Exception take(Generation generation, @Nullable DomainEventMessage<?> event) {
        if (event == null) {
            return new IllegalStateException("the event store has no such event");
        }
        Optional<EventWrites> writes = projectors.writesOf(generation.projection(), event);
        return writes.isEmpty() ? null : flush.tryOne(generation, writes.get());
    }

    private Map<Long, DomainEventMessage<?>> events(List<DeadLetter> waiting) {
        long last = waiting.get(waiting.size() - 1).sequence();
        Map<Long, DomainEventMessage<?>> events = new HashMap<>();
        store.readEvents(waiting.get(0).stream(), waiting.get(0).sequence())
                .asStream()
                .takeWhile(event -> event.getSequenceNumber() <= last)
                .forEach(event -> events.put(event.getSequenceNumber(), event));
        return events;
    }
}

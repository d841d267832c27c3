package io.pagedesk.query.audit.events;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the event store by what all of Axon's stores can do, so on a database and on Axon Server alike. */
@Component
class StoredEvents implements RecordedEvents {

    /** The store's times are those of its servers, and events of one moment may be committed out of order. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private static final int MOST_SECONDS_WITHOUT_NEWS = 15;

    private final EventStore store;

    StoredEvents(EventStore store) {
        this.store = store;
    }

    @Override
    public Stream<DomainEventMessage<?>> of(String aggregateId, long firstSequence) {
        return store.readEvents(aggregateId, firstSequence).asStream().map(event -> event);
    }

    @Override
    public void walk(@Nullable Instant since, Predicate<TrackedEventMessage<?>> taker) {
        long last = position(store.createHeadToken());
        TrackingToken start = since == null ? store.createTailToken() : store.createTokenAt(since.minus(CLOCKS_DIFFER));
        if (position(start) >= last) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(start)) {
            boolean more = true;
            while (more) {
                TrackedEventMessage<?> event = next(events);
                more = taker.test(event) && position(event.trackingToken()) < last;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading the events", e);
        }
    }

    private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> events)
            throws InterruptedException {
        if (!events.hasNextAvailable(MOST_SECONDS_WITHOUT_NEWS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the event store does not tell the events that it has");
        }
        return events.nextAvailable();
    }

    private static long position(@Nullable TrackingToken token) {
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.orElse(-1);
    }
}

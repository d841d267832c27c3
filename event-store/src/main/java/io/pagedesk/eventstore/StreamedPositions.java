package io.pagedesk.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Positions as the tokens of the stream of all events tell them, read from the moment of each event on: for stores that
 * find a moment quickly, as Axon Server does.
 */
final class StreamedPositions implements EventPositions {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);
    private static final int MOST_SECONDS_WITHOUT_NEWS = 5;

    private final StreamableMessageSource<TrackedEventMessage<?>> store;

    StreamedPositions(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public Map<String, Long> of(List<? extends DomainEventMessage<?>> events) {
        Map<String, Long> positions = new HashMap<>();
        for (DomainEventMessage<?> event : events) {
            if (!positions.containsKey(event.getIdentifier())) {
                lookAround(event.getTimestamp(), identifiers(events), positions);
            }
        }
        return positions;
    }

    /** The events of one moment, and what else of those asked for stands beside them. */
    private void lookAround(Instant moment, Set<String> wanted, Map<String, Long> found) {
        TrackingToken start = store.createTokenAt(moment.minus(CLOCKS_DIFFER));
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(start)) {
            while (events.hasNextAvailable(MOST_SECONDS_WITHOUT_NEWS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = events.nextAvailable();
                if (wanted.contains(event.getIdentifier())) {
                    event.trackingToken().position().ifPresent(it -> found.put(event.getIdentifier(), it));
                }
                if (event.getTimestamp().isAfter(moment.plus(CLOCKS_DIFFER))
                        || found.keySet().containsAll(wanted)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking for positions", e);
        }
    }

    private static Set<String> identifiers(List<? extends DomainEventMessage<?>> events) {
        return events.stream().map(DomainEventMessage::getIdentifier).collect(Collectors.toCollection(HashSet::new));
    }
}

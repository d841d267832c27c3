package io.pagedesk.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class StreamedPositionsTest {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @Test
    void theTokensOfTheStreamTellWhereAnAggregatesEventsStand() {
        DomainEventMessage<?> first = event("one", 0);
        DomainEventMessage<?> second = event("one", 1);
        IntStream.range(0, 50).forEach(n -> store.publish(event("before", n)));
        store.publish(first);
        IntStream.range(0, 50).forEach(n -> store.publish(event("between", n)));
        store.publish(second);

        Map<String, Long> positions = new StreamedPositions(store).of(List.of(first, second));

        assertThat(positions)
                .containsOnly(Map.entry(first.getIdentifier(), 50L), Map.entry(second.getIdentifier(), 101L));
        assertThat(new StreamedPositions(store).of(List.of())).isEmpty();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Test", aggregate, sequence, "fact");
    }
}

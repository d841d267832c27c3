package io.pagedesk.query.audit.events;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What was recorded, as the event store has it. */
public interface RecordedEvents {

    /** The events of one aggregate from this number on, in order, read as they are asked for. */
    Stream<DomainEventMessage<?>> of(String aggregateId, long firstSequence);

    /**
     * Goes through all events, in the order of the store, up to the last one that is there as this begins.
     *
     * @param since leaves out what was recorded well before; null for nothing
     * @param taker says whether to go on
     */
    void walk(@Nullable Instant since, Predicate<TrackedEventMessage<?>> taker);
}

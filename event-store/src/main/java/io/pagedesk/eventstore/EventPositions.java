package io.pagedesk.eventstore;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Where events stand in the order of the whole store: the index that a reader of all events sees. An aggregate's own
 * stream, as Axon reads it, does not tell.
 */
public interface EventPositions {

    /** The positions by event identifier. All events are of one aggregate, in order. */
    Map<String, Long> of(List<? extends DomainEventMessage<?>> events);
}

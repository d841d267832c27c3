package io.pagedesk.query.progress;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Where the event store ends. */
@Component
public class EventStoreHead {

    private final EventStore events;

    EventStoreHead(EventStore events) {
        this.events = events;
    }

    /** The position of the last event that there is; 0 without one. */
    public long position() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : Math.max(0, head.position().orElse(0));
    }
}

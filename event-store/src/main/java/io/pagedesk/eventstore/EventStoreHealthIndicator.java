package io.pagedesk.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the event store answers, whichever it is: the health component {@code eventStore}. */
final class EventStoreHealthIndicator extends AbstractHealthIndicator {

    private final EventStore events;

    EventStoreHealthIndicator(EventStore events) {
        super("the event store does not answer");
        this.events = events;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        events.createHeadToken();
        builder.up();
    }
}

package io.pagedesk.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Tells its readers of new events as soon as they can be read. Axon's own store on a database has no word for that, so
 * that event processors look only every half second.
 */
final class PromptEventStore extends EmbeddedEventStore {

    private final NewEventsWatch watch = new NewEventsWatch(() -> super.openStream(createHeadToken()));

    PromptEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken trackingToken) {
        return new PromptStream(super.openStream(trackingToken), watch);
    }

    @Override
    public void shutDown() {
        watch.close();
        super.shutDown();
    }
}

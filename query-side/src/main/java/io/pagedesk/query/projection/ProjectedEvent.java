package io.pagedesk.query.projection;

import io.pagedesk.events.EventCatalog;
import io.pagedesk.events.EventType;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;

/**
 * The event that a write comes from.
 *
 * @param type its stored name
 * @param stream the aggregate whose stream it stands in; within one, order matters
 * @param sequence its number in that stream
 */
record ProjectedEvent(String id, String type, String stream, long sequence) {

    static ProjectedEvent of(Message<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            return new ProjectedEvent(
                    event.getIdentifier(),
                    EventCatalog.typeIn(event.getPayloadType())
                            .map(EventType::value)
                            .orElseGet(() -> event.getPayloadType().getName()),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber());
        }
        throw new IllegalStateException(
                "a projection can only follow events of an aggregate, not " + message.getPayloadType());
    }

    String description() {
        return type + " " + id + " (" + stream + " #" + sequence + ")";
    }
}

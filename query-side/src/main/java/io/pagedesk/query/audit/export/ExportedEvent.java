package io.pagedesk.query.audit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pagedesk.events.EventCatalog;
import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * One event as a line.
 *
 * @param position its place among all events of the store that it comes from
 * @param stream the aggregate that it is a fact of
 * @param aggregate what kind that is
 * @param type the event's stored name
 * @param revision of its shape, as it is written today
 * @param recordedAt by the store
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportedEvent(
        long position,
        String eventId,
        String stream,
        String aggregate,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        Map<String, Object> metaData,
        Object payload) {

    static ExportedEvent of(TrackedEventMessage<?> event) {
        DomainEventMessage<?> fact = (DomainEventMessage<?>) event;
        EventType type = EventCatalog.typeIn(event.getPayloadType()).orElseThrow();
        return new ExportedEvent(
                event.trackingToken().position().orElseThrow(),
                event.getIdentifier(),
                fact.getAggregateIdentifier(),
                fact.getType(),
                fact.getSequenceNumber(),
                type.value(),
                type.revision(),
                event.getTimestamp(),
                new TreeMap<>(event.getMetaData()),
                event.getPayload());
    }
}

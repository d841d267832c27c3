package io.pagedesk.query.audit.trail;

import io.pagedesk.events.EventCatalog;
import io.pagedesk.eventstore.EventPositions;
import io.pagedesk.eventstore.RecordedAt;
import io.pagedesk.query.audit.events.RecordedEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads trails from the recorded events. */
@Component
class Trails {

    private final RecordedEvents events;
    private final EventPositions positions;

    Trails(RecordedEvents events, EventPositions positions) {
        this.events = events;
        this.positions = positions;
    }

    /** @throws TrailNotFoundException where nothing is on record */
    TrailPage find(TrailQuery query) {
        List<DomainEventMessage<?>> found = new ArrayList<>();
        Map<String, @Nullable String> causes = new HashMap<>();
        boolean more = read(query, found, causes);
        Map<String, Long> places = positions.of(found);
        List<TrailItem> items = found.stream()
                .map(event -> item(event, places.get(event.getIdentifier()), causes.get(event.getIdentifier())))
                .toList();
        return new TrailPage(items, more ? TrailQuery.cursorAfter(items.get(items.size() - 1)) : null);
    }

    private boolean read(TrailQuery query, List<DomainEventMessage<?>> found, Map<String, @Nullable String> causes) {
        TicketFilter ofTicket = query.ticketId() == null ? null : new TicketFilter(query.ticketId());
        ReplyCauses replies = new ReplyCauses();
        boolean concerned = false;
        try (Stream<DomainEventMessage<?>> stream = events.of(query.stream(), 0)) {
            for (Iterator<DomainEventMessage<?>> all = stream.iterator(); all.hasNext(); ) {
                DomainEventMessage<?> event = all.next();
                String cause = replies.causeOf(event);
                boolean fits = ofTicket == null || ofTicket.concerns(event.getPayload());
                concerned |= fits && (ofTicket == null || ofTicket.isKnown());
                if (fits && event.getSequenceNumber() > query.after()) {
                    if (found.size() == query.limit()) {
                        return true;
                    }
                    found.add(event);
                    causes.put(event.getIdentifier(), cause);
                }
            }
        }
        if (!concerned) {
            throw new TrailNotFoundException(query);
        }
        return false;
    }

    private static TrailItem item(DomainEventMessage<?> event, @Nullable Long position, @Nullable String cause) {
        Actor actor = Actor.of(event);
        Object correlation = event.getMetaData().get("correlationId");
        var type = EventCatalog.typeIn(event.getPayloadType()).orElseThrow();
        return new TrailItem(
                position,
                event.getSequenceNumber(),
                event.getIdentifier(),
                type.value(),
                type.revision(),
                RecordedAt.of(event),
                actor.name(),
                actor.kind(),
                correlation == null ? null : correlation.toString(),
                cause,
                event.getPayload());
    }
}

package io.pagedesk.query.audit.export;

import io.pagedesk.eventstore.RecordedAt;
import io.pagedesk.eventstore.handover.ExportFilter;
import io.pagedesk.eventstore.handover.ExportScope;
import io.pagedesk.eventstore.handover.ExportWriter;
import io.pagedesk.eventstore.seal.StoredEvent;
import io.pagedesk.query.audit.events.RecordedEvents;
import java.io.Writer;
import java.time.Clock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes events as they are read today, from whichever store it is. */
@Component
class EventExport {

    private final RecordedEvents events;
    private final Serializer serializer;
    private final Clock clock;

    EventExport(RecordedEvents events, @Qualifier("eventSerializer") Serializer serializer, Clock clock) {
        this.events = events;
        this.serializer = serializer;
        this.clock = clock;
    }

    void write(ExportScope scope, Writer out) {
        ExportWriter export = new ExportWriter(out);
        ExportFilter filter = new ExportFilter(scope);
        events.walk(scope.page() == null ? scope.from() : null, event -> {
            if (filter.wants(event.getPayload()) && scope.includes(RecordedAt.of(event))) {
                write(event, export);
            }
            return true;
        });
        export.end(clock.instant(), scope, null);
    }

    private void write(TrackedEventMessage<?> event, ExportWriter export) {
        long position = event.trackingToken().position().orElseThrow();
        export.event(position, StoredEvent.of((DomainEventMessage<?>) event, serializer), null);
    }
}

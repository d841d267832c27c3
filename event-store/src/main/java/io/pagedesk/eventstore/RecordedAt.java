package io.pagedesk.eventstore;

import io.pagedesk.events.DeskEvent;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/** When the desk recorded an event, by the desk's clock, as every one of its events says. */
public final class RecordedAt {

    private RecordedAt() {}

    public static Instant of(EventMessage<?> message) {
        return of(message.getPayload(), message.getTimestamp());
    }

    /** @param stored when the store wrote it, which is told where the event itself does not say */
    public static Instant of(Object event, Instant stored) {
        return event instanceof DeskEvent it ? it.at() : stored;
    }
}

package io.pagedesk.eventstore.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event as a line. Metadata and payload are the JSON of the store, to the byte.
 *
 * @param position its place among all events of the store that it comes from
 * @param stream the aggregate that it is a fact of
 * @param aggregate what kind that is
 * @param type the event's stored name
 * @param revision of its shape
 * @param recordedAt by the store
 * @param coded whether it bears the right code of the desk that it comes from; absent where that was not looked at
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportedEvent(
        long position,
        String eventId,
        String stream,
        String aggregate,
        long sequence,
        String type,
        @Nullable String revision,
        String recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean coded,
        @JsonRawValue @Nullable String metaData,
        @JsonRawValue String payload) {

    static ExportedEvent of(long position, StoredEvent event, @Nullable Boolean coded) {
        return new ExportedEvent(
                position,
                event.eventId(),
                event.stream(),
                event.type(),
                event.sequence(),
                event.payloadType(),
                event.revision(),
                event.recordedAt(),
                coded,
                event.metaData() == null ? null : new String(event.metaData(), StandardCharsets.UTF_8),
                new String(event.payload(), StandardCharsets.UTF_8));
    }
}

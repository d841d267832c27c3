package io.pagedesk.eventstore.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the past is not what it was.
 *
 * @param stream id of the conversation, Page, App or agent; null of a checkpoint
 * @param sequence number of the event in it; of a checkpoint its number
 * @param eventId the event as it is there, or as its seal names it
 * @param position of the event, or of the seal's event, among all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Broken(
        Kind kind,
        @Nullable String stream,
        long sequence,
        @Nullable String eventId,
        long position) {

    static Broken of(Kind kind, StoredEvent event) {
        return new Broken(kind, event.stream(), event.sequence(), event.eventId(), event.position());
    }

    /** What was done. */
    public enum Kind {
        /** The event is not the one that was sealed, or bears no right code. */
        CHANGED,
        /** An event is gone. */
        REMOVED,
        /** The desk did not append the event. */
        INSERTED,
        /** The seals, or the checkpoint itself, are not what was signed. */
        CHECKPOINT;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

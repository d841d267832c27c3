package io.pagedesk.eventstore.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last line: what the lines before it are. Without it an export is not whole.
 *
 * @param manifest the form of the lines
 * @param events how many of the lines before are events
 * @param sha256 of all lines before, with the line feed that ends each
 * @param desk what else is in it, where the whole desk is handed over
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportManifest(
        String manifest,
        Instant exportedAt,
        ExportScope scope,
        long events,
        String sha256,
        @Nullable DeskManifest desk) {

    /** The form that this build writes and reads. */
    public static final String FORM = "pagedesk-events-1";
}

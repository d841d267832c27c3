package io.pagedesk.query.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is. Position, lag and speed are those of the view that is read, also while another is made.
 *
 * @param generation which filling of the read model is shown
 * @param state LIVE or REBUILDING
 * @param position position in the event store up to which every event is written
 * @param head position of the last event in the store
 * @param lag how many positions are between
 * @param progress from 0 to 1: of the rebuild where there is one, else of the view
 * @param eventsPerSecond written by the answering instance in the last ten seconds; 0 when it wrote none
 * @param version of the projectors that filled what is shown
 * @param outdated the desk has newer projectors; what is shown waits for a rebuild
 * @param deadLetters events that wait since the projectors could not take them, or one before them
 * @param rebuild null where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Projection", description = "How far a view is")
public record ProjectionRow(
        String name,
        int generation,

        @Schema(allowableValues = {"LIVE", "REBUILDING"}) String state,

        long position,
        long head,
        long lag,
        double progress,
        double eventsPerSecond,
        int version,
        boolean outdated,
        long deadLetters,
        @Nullable RebuildProgress rebuild) {

    static final String LIVE = "LIVE";
    static final String REBUILDING = "REBUILDING";
}

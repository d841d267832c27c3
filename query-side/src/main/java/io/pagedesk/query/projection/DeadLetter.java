package io.pagedesk.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection has not taken. What the event holds stays in the event store.
 *
 * @param generation of the view that lacks it
 * @param stream the conversation, Page, App or agent that it tells of
 * @param sequence its number in that stream
 * @param type its stored name
 * @param error why the projectors could not take it; null where it only waits for an earlier one of its stream
 * @param attempts how often it was tried
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "DeadLetter", description = "An event that a view has not taken")
public record DeadLetter(
        String projection,
        int generation,
        String stream,
        long sequence,
        String type,
        String eventId,

        @Schema(description = "Null where it only waits for an earlier one of its stream") @Nullable
        String error,

        int attempts,
        Instant parkedAt,
        @Nullable Instant triedAt) {}

package io.pagedesk.query.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild on its way.
 *
 * @param generation which one is being filled
 * @param version of the projectors that fill it
 * @param startedBy username of the admin, or {@code system} where the desk began by itself
 * @param deadLetters events that it lacks; it takes the place of a view that lacks as many or more
 * @param secondsLeft at the speed so far; null while nobody can tell
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rebuild", description = "A rebuild on its way")
public record RebuildProgress(
        int generation,
        int version,
        Instant startedAt,
        String startedBy,
        long position,
        double progress,
        double eventsPerSecond,

        @Schema(description = "At the speed so far; null while nobody can tell") @Nullable
        Long secondsLeft,

        long deadLetters) {}

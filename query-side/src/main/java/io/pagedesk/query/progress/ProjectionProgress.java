package io.pagedesk.query.progress;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.NextGeneration;
import io.pagedesk.query.generation.ProjectorVersions;
import io.pagedesk.query.projection.DeadLetters;
import io.pagedesk.query.projection.Projections;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the projections with the event store. */
@Component
public class ProjectionProgress {

    private final EventStoreHead head;
    private final GenerationPositions positions;
    private final Generations generations;
    private final ProjectorVersions versions;
    private final EventRates rates;
    private final DeadLetters letters;
    private final Clock clock;

    ProjectionProgress(
            EventStoreHead head,
            GenerationPositions positions,
            Generations generations,
            ProjectorVersions versions,
            EventRates rates,
            DeadLetters letters,
            Clock clock) {
        this.head = head;
        this.positions = positions;
        this.generations = generations;
        this.versions = versions;
        this.rates = rates;
        this.letters = letters;
        this.clock = clock;
    }

    List<ProjectionRow> all() {
        long end = head.position();
        return Projections.ALL.stream().map(name -> row(name, end)).toList();
    }

    ProjectionRow of(String name) {
        return row(name, head.position());
    }

    private ProjectionRow row(String name, long end) {
        GenerationState state = generations.of(name);
        long position = positions.of(state.liveGeneration());
        RebuildProgress rebuild = rebuild(state, end);
        return new ProjectionRow(
                name,
                state.live(),
                rebuild == null ? ProjectionRow.LIVE : ProjectionRow.REBUILDING,
                position,
                end,
                lag(position, end),
                rebuild == null ? fraction(position, end) : rebuild.progress(),
                rates.perSecond(state.liveGeneration()),
                state.version(),
                state.version() < versions.of(name),
                letters.count(state.liveGeneration()),
                rebuild);
    }

    private @Nullable RebuildProgress rebuild(GenerationState state, long end) {
        NextGeneration next = state.next();
        if (next == null) {
            return null;
        }
        Generation generation = new Generation(state.projection(), next.number());
        long position = positions.of(generation);
        return new RebuildProgress(
                next.number(),
                next.version(),
                next.startedAt(),
                next.startedBy(),
                position,
                fraction(position, end),
                rates.perSecond(generation),
                secondsLeft(next, position, end),
                letters.count(generation));
    }

    private @Nullable Long secondsLeft(NextGeneration next, long position, long end) {
        long millis = Duration.between(next.startedAt(), clock.instant()).toMillis();
        return position <= 0 ? null : Math.round(millis / 1000.0 * lag(position, end) / position);
    }

    private static long lag(long position, long end) {
        return Math.max(0, end - position);
    }

    private static double fraction(long position, long end) {
        return end <= 0 ? 1 : Math.min(1, position / (double) end);
    }
}

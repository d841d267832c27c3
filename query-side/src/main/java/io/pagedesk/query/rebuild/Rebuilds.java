package io.pagedesk.query.rebuild;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.ProjectorVersions;
import io.pagedesk.query.generation.ReadModelIndexes;
import io.pagedesk.query.generation.StoredTokens;
import io.pagedesk.query.projection.AdministrativeActs;
import io.pagedesk.query.projection.ProjectionNotFoundException;
import io.pagedesk.query.projection.ProjectionProcessors;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Starts rebuilds, and gives them up. All query sides follow within a second. */
@Component
class Rebuilds {

    /** Nobody writes a generation any more once every claim of its segments has run out. */
    private static final Duration UNTIL_NOBODY_WRITES = StoredTokens.CLAIM.multipliedBy(2);

    private final Generations generations;
    private final ProjectorVersions versions;
    private final ReadModelIndexes indexes;
    private final ProjectionProcessors processors;
    private final AdministrativeActs acts;
    private final Clock clock;

    Rebuilds(
            Generations generations,
            ProjectorVersions versions,
            ReadModelIndexes indexes,
            ProjectionProcessors processors,
            AdministrativeActs acts,
            Clock clock) {
        this.generations = generations;
        this.versions = versions;
        this.indexes = indexes;
        this.processors = processors;
        this.acts = acts;
        this.clock = clock;
    }

    /** One that is on its way already goes on; there is never a second one of the same projection. */
    void start(String projection, String by) {
        GenerationState state = newest(projection);
        if (state.next() == null) {
            Generation next = new Generation(projection, state.last() + 1);
            indexes.make(next);
            processors.prepare(next);
            int version = versions.of(projection);
            if (generations.change(state, known -> known.started(version, by, clock.instant()))) {
                acts.record("rebuild-started", next, by);
            }
        }
    }

    /** @throws NoRebuildException there is none, or it is done */
    void cancel(String projection, String by) {
        GenerationState state = newest(projection);
        Generation next = state.nextGeneration();
        if (next == null) {
            throw new NoRebuildException(projection);
        }
        if (generations.change(state, known -> known.cancelled(clock.instant().plus(UNTIL_NOBODY_WRITES)))) {
            acts.record("rebuild-cancelled", next, by);
        } else {
            cancel(projection, by);
        }
    }

    private GenerationState newest(String projection) {
        ProjectionNotFoundException.unlessThere(projection);
        generations.refresh();
        return generations.of(projection);
    }
}

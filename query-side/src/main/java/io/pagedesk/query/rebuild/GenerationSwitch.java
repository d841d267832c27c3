package io.pagedesk.query.rebuild;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.NextGeneration;
import io.pagedesk.query.generation.StoredTokens;
import io.pagedesk.query.progress.EventStoreHead;
import io.pagedesk.query.progress.GenerationPositions;
import io.pagedesk.query.projection.AdministrativeActs;
import io.pagedesk.query.projection.DeadLetters;
import io.pagedesk.query.projection.ProjectionProcessors;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Puts the next generation in the place of the live one. First the live one stands still: nothing is written to it any
 * more, by any instance. Then the next one takes every event that there is by then, so that it shows whatever readers
 * have seen. Only then the one fact changes that all readers follow. Views are up to a second old meanwhile, and never
 * go back.
 */
@Component
class GenerationSwitch {

    /** What a generation takes within a moment. */
    private static final long NEAR = 1_000;

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Generations generations;
    private final StoredTokens tokens;
    private final EventStoreHead head;
    private final GenerationPositions positions;
    private final ProjectionProcessors processors;
    private final DeadLetters letters;
    private final AdministrativeActs acts;
    private final RebuildSettings settings;
    private final Clock clock;

    GenerationSwitch(
            Generations generations,
            StoredTokens tokens,
            EventStoreHead head,
            GenerationPositions positions,
            ProjectionProcessors processors,
            DeadLetters letters,
            AdministrativeActs acts,
            RebuildSettings settings,
            Clock clock) {
        this.generations = generations;
        this.tokens = tokens;
        this.head = head;
        this.positions = positions;
        this.processors = processors;
        this.letters = letters;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /** One step further, where it is time for it. Any instance may take it; one does. */
    void advance(GenerationState state, NextGeneration next) {
        Generation generation = new Generation(state.projection(), next.number());
        if (!next.switching()) {
            if (positions.of(generation) + NEAR >= head.position()
                    && lacksNoMoreThan(state.liveGeneration(), generation)
                    && generations.change(state, GenerationState::switching)) {
                processors.follow();
                complete(generations.of(state.projection()), generation);
            }
        } else {
            complete(state, generation);
        }
    }

    private void complete(GenerationState state, Generation generation) {
        if (tokens.areClaimed(state.liveGeneration()) || !reaches(generation, head.position())) {
            return;
        }
        if (generations.change(
                state, known -> known.switched(clock.instant(), clock.instant().plus(settings.keepOldFor())))) {
            processors.follow();
            letters.removeAll(state.liveGeneration());
            acts.record("rebuild-switched", generation, AdministrativeActs.SYSTEM);
        }
    }

    /** A view that lacks more than the one that is read is put in its place by nobody: an admin retries, or cancels. */
    private boolean lacksNoMoreThan(Generation live, Generation next) {
        return letters.count(next) <= letters.count(live);
    }

    private boolean reaches(Generation generation, long end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (positions.of(generation) < end) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}

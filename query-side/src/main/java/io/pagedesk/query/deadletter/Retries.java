package io.pagedesk.query.deadletter;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.projection.AdministrativeActs;
import io.pagedesk.query.projection.DeadLetterRetry;
import io.pagedesk.query.projection.DeadLetters;
import io.pagedesk.query.projection.ProjectionNotFoundException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Retries what waits of a projection: of the view that is read, and of one that is being made. */
@Component
class Retries {

    private final Generations generations;
    private final DeadLetters letters;
    private final DeadLetterRetry retry;
    private final AdministrativeActs acts;

    Retries(Generations generations, DeadLetters letters, DeadLetterRetry retry, AdministrativeActs acts) {
        this.generations = generations;
        this.letters = letters;
        this.retry = retry;
        this.acts = acts;
    }

    RetryResult retry(String projection, String by) {
        ProjectionNotFoundException.unlessThere(projection);
        generations.refresh();
        GenerationState state = generations.of(projection);
        acts.record("dead-letters-retried", state.liveGeneration(), by);
        int taken = filled(state).mapToInt(retry::retry).sum();
        return new RetryResult(taken, filled(state).mapToLong(letters::count).sum());
    }

    private static Stream<Generation> filled(GenerationState state) {
        return Stream.of(state.liveGeneration(), state.nextGeneration()).filter(Objects::nonNull);
    }
}

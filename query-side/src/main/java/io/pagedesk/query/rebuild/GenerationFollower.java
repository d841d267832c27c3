package io.pagedesk.query.rebuild;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.GenerationDrop;
import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.NextGeneration;
import io.pagedesk.query.generation.RetiredGeneration;
import io.pagedesk.query.projection.DeadLetters;
import io.pagedesk.query.projection.Instances;
import io.pagedesk.query.projection.ProjectionProcessors;
import io.pagedesk.query.projection.Projections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Has this process follow what is written down of the generations, and does what is due about them. */
@Component
class GenerationFollower {

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(2);

    private final Generations generations;
    private final ProjectionProcessors processors;
    private final Instances instances;
    private final GenerationSwitch generationSwitch;
    private final GenerationDrop drop;
    private final DeadLetters letters;
    private final OutdatedViews outdated;
    private final Clock clock;
    private Instant signOfLifeAt = Instant.EPOCH;

    GenerationFollower(
            Generations generations,
            ProjectionProcessors processors,
            Instances instances,
            GenerationSwitch generationSwitch,
            GenerationDrop drop,
            DeadLetters letters,
            OutdatedViews outdated,
            Clock clock) {
        this.generations = generations;
        this.processors = processors;
        this.instances = instances;
        this.generationSwitch = generationSwitch;
        this.drop = drop;
        this.letters = letters;
        this.outdated = outdated;
        this.clock = clock;
    }

    void look() {
        generations.refresh();
        processors.follow();
        giveSignOfLife();
        if (processors.areMade()) {
            outdated.rebuildOnce();
        }
        Projections.ALL.forEach(projection -> look(generations.of(projection)));
    }

    /** Others wait for the positions of a rebuild; otherwise it is enough to be known as alive. */
    private void giveSignOfLife() {
        Instant now = clock.instant();
        boolean rebuilds = Projections.ALL.stream()
                .anyMatch(projection -> generations.of(projection).next() != null);
        if (rebuilds || now.isAfter(signOfLifeAt.plus(BETWEEN_SIGNS_OF_LIFE))) {
            instances.tell(processors.positions());
            signOfLifeAt = now;
        }
    }

    private void look(GenerationState state) {
        NextGeneration next = state.next();
        if (next != null) {
            generationSwitch.advance(state, next);
        }
        state.retired().stream()
                .filter(one -> clock.instant().isAfter(one.dropAt()))
                .findFirst()
                .ifPresent(one -> drop(state, one));
    }

    private void drop(GenerationState state, RetiredGeneration one) {
        Generation generation = new Generation(state.projection(), one.number());
        drop.drop(generation);
        letters.removeAll(generation);
        generations.change(state, known -> known.dropped(one));
    }
}

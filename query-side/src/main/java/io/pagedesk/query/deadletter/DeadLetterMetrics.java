package io.pagedesk.query.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.projection.DeadLetters;
import io.pagedesk.query.projection.Projections;
import org.springframework.stereotype.Component;

/** The gauge {@code pagedesk.projection.dead.letters}: events that the view that is read lacks. */
@Component
class DeadLetterMetrics implements MeterBinder {

    private final Generations generations;
    private final DeadLetters letters;

    DeadLetterMetrics(Generations generations, DeadLetters letters) {
        this.generations = generations;
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Projections.ALL.forEach(name -> Gauge.builder(
                        "pagedesk.projection.dead.letters",
                        () -> letters.count(generations.of(name).liveGeneration()))
                .description("events that wait since the projectors could not take them, or one before them")
                .tag("projection", name)
                .register(registry));
    }
}

package io.pagedesk.query.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pagedesk.query.projection.Projections;
import org.springframework.stereotype.Component;

/** The gauge {@code pagedesk.projection.lag}: events that a projection has still to write. */
@Component
class ProjectionLagMetrics implements MeterBinder {

    private final ProjectionProgress progress;

    ProjectionLagMetrics(ProjectionProgress progress) {
        this.progress = progress;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Projections.ALL.forEach(name -> Gauge.builder(
                        "pagedesk.projection.lag", () -> progress.of(name).lag())
                .description("events that a projection has still to write")
                .tag("projection", name)
                .register(registry));
    }
}

package io.pagedesk.query.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pagedesk.query.projection.Projections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The gauge {@code pagedesk.projection.delay}: how many seconds ago the next event of a projection happened. */
@Component
class ProjectionDelay implements MeterBinder {

    private final ProjectionProgress progress;
    private final EventStore events;
    private final Clock clock;

    ProjectionDelay(ProjectionProgress progress, EventStore events, Clock clock) {
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Projections.ALL.forEach(name -> Gauge.builder("pagedesk.projection.delay", () -> seconds(name))
                .description("how long the next event of a projection has waited to be written")
                .baseUnit("seconds")
                .tag("projection", name)
                .register(registry));
    }

    double seconds(String name) {
        ProjectionRow row = progress.of(name);
        return row.lag() == 0
                ? 0
                : timeOfNextAfter(row.position())
                        .map(at -> Math.max(
                                0, Duration.between(at, clock.instant()).toMillis() / 1_000.0))
                        .orElse(0.0);
    }

    private Optional<Instant> timeOfNextAfter(long position) {
        try (BlockingStream<TrackedEventMessage<?>> next = events.openStream(tokenAt(position))) {
            return next.peek().map(TrackedEventMessage::getTimestamp);
        }
    }

    /** In the form that this event store counts in. */
    private TrackingToken tokenAt(long position) {
        return events.createHeadToken() instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(position, List.of())
                : new GlobalSequenceTrackingToken(position);
    }
}

package io.pagedesk.query.progress;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.projection.ProjectionProcessors;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Compares the projections with the event store. Segments that run here are known to the instant; those of other
 * instances as of their last stored token.
 */
@Component
class ProjectionProgress {

    private final EventStore events;
    private final ProjectionProcessors processors;
    private final Generations generations;
    private final TokenPositions tokens;
    private final EventRates rates;

    ProjectionProgress(
            EventStore events,
            ProjectionProcessors processors,
            Generations generations,
            TokenPositions tokens,
            EventRates rates) {
        this.events = events;
        this.processors = processors;
        this.generations = generations;
        this.tokens = tokens;
        this.rates = rates;
    }

    List<ProjectionRow> all() {
        long head = head();
        return Projections.ALL.stream().map(name -> row(name, head)).toList();
    }

    ProjectionRow of(String name) {
        return row(name, head());
    }

    private ProjectionRow row(String name, long head) {
        Generation live = generations.of(name).liveGeneration();
        return ProjectionRow.of(live, position(live), head, rates.perSecond(live));
    }

    private long position(Generation generation) {
        Map<Integer, Long> segments = tokens.of(generation);
        processors.positions(generation).forEach((segment, position) -> segments.merge(segment, position, Math::max));
        return segments.values().stream().mapToLong(Long::longValue).min().orElse(TokenPositions.NOWHERE);
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : Math.max(0, head.position().orElse(0));
    }
}

package io.pagedesk.query.progress;

import io.pagedesk.query.projection.Projections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
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
    private final EventProcessingConfiguration processing;
    private final TokenPositions tokens;
    private final EventRates rates;

    ProjectionProgress(
            EventStore events, EventProcessingConfiguration processing, TokenPositions tokens, EventRates rates) {
        this.events = events;
        this.processing = processing;
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
        return ProjectionRow.of(name, position(name), head, rates.perSecond(name));
    }

    private long position(String name) {
        Map<Integer, Long> segments = tokens.of(name);
        processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of())
                .forEach((segment, status) -> segments.merge(segment, here(status), Math::max));
        return segments.values().stream().mapToLong(Long::longValue).min().orElse(TokenPositions.NOWHERE);
    }

    private static long here(EventTrackerStatus status) {
        OptionalLong position = status.getCurrentPosition();
        return position.orElse(TokenPositions.NOWHERE);
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : Math.max(0, head.position().orElse(0));
    }
}

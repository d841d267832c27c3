package io.pagedesk.query.progress;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.Instances;
import io.pagedesk.query.projection.ProjectionProcessors;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Up to where the generations are written. Segments that run here are known to the instant; those of other instances as
 * they told last.
 */
@Component
public class GenerationPositions {

    private final TokenPositions tokens;
    private final Instances instances;
    private final ProjectionProcessors processors;

    GenerationPositions(TokenPositions tokens, Instances instances, ProjectionProcessors processors) {
        this.tokens = tokens;
        this.instances = instances;
        this.processors = processors;
    }

    /** The position up to which every event is written. */
    public long of(Generation generation) {
        Map<Integer, Long> segments = tokens.of(generation);
        merge(instances.positions(generation), segments);
        merge(processors.positions(generation), segments);
        return segments.values().stream().mapToLong(Long::longValue).min().orElse(TokenPositions.NOWHERE);
    }

    private static void merge(Map<Integer, Long> told, Map<Integer, Long> segments) {
        told.forEach((segment, position) -> segments.merge(segment, position, Math::max));
    }
}

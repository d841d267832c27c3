package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.NextGeneration;
import io.pagedesk.query.generation.ProjectorVersions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The event processors of the projections. Projectors of an older version leave alone what newer ones have filled, and
 * what another version is filling.
 */
@Component
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionProcessors {

    private final Map<String, ProjectionProcessor> processors = new ConcurrentHashMap<>();
    private final ProjectionSettings settings;
    private final Generations generations;
    private final ProjectorVersions versions;
    private final Instances instances;

    ProjectionProcessors(
            ProjectionSettings settings, Generations generations, ProjectorVersions versions, Instances instances) {
        this.settings = settings;
        this.generations = generations;
        this.versions = versions;
        this.instances = instances;
    }

    /** Starts and stops processors, so that what is to be filled is filled. */
    public void follow() {
        processors.values().forEach(ProjectionProcessor::follow);
    }

    /** Whether the event processors are there: they are made late in the start. */
    public boolean areMade() {
        return processors.size() == Projections.ALL.size();
    }

    /** Up to where everything of a generation is written, for each of its segments that runs here. */
    public Map<Integer, Long> positions(Generation generation) {
        return Optional.ofNullable(processors.get(generation.projection()))
                .map(processor -> processor.positions(generation))
                .orElse(Map.of());
    }

    /** The same, of all generations that are filled here. */
    public Map<Generation, Map<Integer, Long>> positions() {
        Map<Generation, Map<Integer, Long>> positions = new HashMap<>();
        processors.values().forEach(processor -> positions.putAll(processor.positions()));
        return positions;
    }

    /** Gives a generation its segments, each before the first event. */
    public void prepare(Generation generation) {
        processor(generation.projection()).prepare(generation);
    }

    EventProcessor make(String projection, Configuration axon, EventHandlerInvoker projectors) {
        ProjectionProcessor processor = new ProjectionProcessor(
                projection,
                projectors,
                new GenerationProcessorFactory(axon, projectors, settings, instances),
                () -> wanted(projection));
        processors.put(projection, processor);
        return processor;
    }

    EventHandlerInvoker projectors(String projection) {
        return processor(projection).projectors();
    }

    private ProjectionProcessor processor(String projection) {
        ProjectionProcessor processor = processors.get(projection);
        if (processor == null) {
            throw new IllegalStateException("there is no projection " + projection);
        }
        return processor;
    }

    private Set<Generation> wanted(String projection) {
        GenerationState state = generations.of(projection);
        NextGeneration next = state.next();
        Set<Generation> wanted = new HashSet<>();
        if (state.version() <= versions.of(projection) && (next == null || !next.switching())) {
            wanted.add(state.liveGeneration());
        }
        if (next != null && next.version() == versions.of(projection)) {
            wanted.add(new Generation(projection, next.number()));
        }
        return wanted;
    }
}

package io.pagedesk.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** Fills one generation, on threads of its own. */
final class GenerationProcessor {

    private static final long NOWHERE = 0;

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    GenerationProcessor(
            PooledStreamingEventProcessor processor,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers) {
        this.processor = processor;
        this.coordinator = coordinator;
        this.workers = workers;
    }

    void start() {
        processor.start();
    }

    /** Done once nothing is written any more, and its segments are free for others. */
    CompletableFuture<Void> stop() {
        return processor.shutdownAsync().whenComplete((done, failure) -> {
            coordinator.shutdown();
            workers.shutdown();
        });
    }

    boolean isError() {
        return processor.isError();
    }

    /** Up to where everything is written, for each segment that runs here. */
    Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        processor
                .processingStatus()
                .forEach((segment, status) ->
                        positions.put(segment, status.getCurrentPosition().orElse(NOWHERE)));
        return positions;
    }
}

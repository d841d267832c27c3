package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** Makes an event processor for a generation: the same projectors, under the generation's own name. */
final class GenerationProcessorFactory {

    private final Configuration axon;
    private final EventHandlerInvoker projectors;
    private final ProjectionSettings settings;

    GenerationProcessorFactory(Configuration axon, EventHandlerInvoker projectors, ProjectionSettings settings) {
        this.axon = axon;
        this.projectors = projectors;
        this.settings = settings;
    }

    GenerationProcessor make(Generation generation, Interceptors interceptors) {
        String name = generation.processor();
        ScheduledExecutorService coordinator = threads(1, "Coordinator[" + name + "]");
        ScheduledExecutorService workers = threads(settings.threads(), "WorkPackage[" + name + "]");
        PooledStreamingEventProcessor processor = builder(generation)
                .name(name)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
        interceptors.registerWith(processor);
        return new GenerationProcessor(processor, coordinator, workers);
    }

    private PooledStreamingEventProcessor.Builder builder(Generation generation) {
        String projection = generation.projection();
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        return PooledStreamingEventProcessor.builder()
                .eventHandlerInvoker(projectors)
                .rollbackConfiguration(processing.rollbackConfiguration(projection))
                .errorHandler(processing.errorHandler(projection))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, projection))
                .messageSource(axon.eventStore())
                .tokenStore(processing.tokenStore(projection))
                .transactionManager(processing.transactionManager(projection))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(settings.segments())
                .batchSize(settings.batchSize())
                .tokenClaimInterval(settings.tokenClaimInterval().toMillis());
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, new AxonThreadFactory(name));
    }
}

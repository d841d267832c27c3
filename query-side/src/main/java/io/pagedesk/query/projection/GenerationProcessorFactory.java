package io.pagedesk.query.projection;

import com.mongodb.MongoBulkWriteException;
import io.pagedesk.query.generation.Generation;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an event processor for a generation: the same projectors, under the generation's own name. */
final class GenerationProcessorFactory {

    private static final Logger log = LoggerFactory.getLogger(GenerationProcessorFactory.class);

    private final Configuration axon;
    private final EventHandlerInvoker projectors;
    private final ProjectionSettings settings;
    private final Instances instances;

    GenerationProcessorFactory(
            Configuration axon, EventHandlerInvoker projectors, ProjectionSettings settings, Instances instances) {
        this.axon = axon;
        this.projectors = projectors;
        this.settings = settings;
        this.instances = instances;
    }

    GenerationProcessor make(Generation generation, Interceptors interceptors) {
        String name = generation.processor();
        ScheduledExecutorService coordinator = new PromptCoordinator("Coordinator[" + name + "]");
        ScheduledExecutorService workers = threads(settings.threads(), "WorkPackage[" + name + "]");
        PooledStreamingEventProcessor processor = builder(generation)
                .name(name)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
        interceptors.registerWith(processor);
        return new GenerationProcessor(processor, coordinator, workers);
    }

    /** Somebody else may do so at the same time. */
    void prepare(Generation generation) {
        TokenStore tokens = tokens(generation);
        if (tokens.fetchSegments(generation.processor()).length == 0) {
            try {
                tokens.initializeTokenSegments(
                        generation.processor(),
                        settings.segments(),
                        axon.eventStore().createTailToken());
            } catch (UnableToClaimTokenException | MongoBulkWriteException alreadyThere) {
                log.debug("{} has its segments", generation.processor(), alreadyThere);
            }
        }
    }

    private int share(Generation generation) {
        int segments = tokens(generation).fetchSegments(generation.processor()).length;
        return instances.share(Math.max(1, segments));
    }

    private TokenStore tokens(Generation generation) {
        return axon.eventProcessingConfiguration().tokenStore(generation.projection());
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
                .tokenStore(tokens(generation))
                .transactionManager(processing.transactionManager(projection))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(settings.segments())
                .maxSegmentProvider(ignored -> share(generation))
                .batchSize(settings.batchSize())
                .tokenClaimInterval(settings.tokenClaimInterval().toMillis());
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, new AxonThreadFactory(name));
    }
}

package io.pagedesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.mongo.ReadModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.springboot.EventProcessorProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

class ProcessorConfigurationTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final ApplicationContext context = desk.context();
    private final EventProcessingConfiguration processing = context.getBean(EventProcessingConfiguration.class);

    @Test
    void theProjectionsAndTheProcessorsOfTheFileAreThoseThatRun() {
        Set<String> inTheFile =
                context.getBean(EventProcessorProperties.class).getProcessors().keySet();

        assertThat(processing.eventProcessors().keySet()).containsExactlyInAnyOrderElementsOf(PROCESSORS);
        assertThat(inTheFile).doesNotContainAnyElementsOf(Projections.ALL);
        assertThat(PROCESSORS).containsAll(inTheFile);
    }

    @Test
    void everyProjectionHasReadModelsAndEveryReadModelItsProjection() {
        Set<String> projections = context.getBeansOfType(ReadModel.class).values().stream()
                .map(ReadModel::projection)
                .filter(projection -> projection != null)
                .collect(Collectors.toSet());

        assertThat(projections).containsExactlyInAnyOrderElementsOf(Projections.ALL);
    }

    @Test
    void everyProjectorBelongsToAProjection() {
        Set<String> groups = Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null)
                .map(type -> AnnotationUtils.findAnnotation(type, ProcessingGroup.class))
                .filter(group -> group != null)
                .map(ProcessingGroup::value)
                .collect(Collectors.toSet());

        assertThat(groups).containsExactlyInAnyOrderElementsOf(PROCESSORS);
    }

    @Test
    void whatIsDoneOnceForAllHasAPositionOfItsOwnAndIsNoProjection() {
        assertThat(processing.eventProcessor("media")).get().isInstanceOf(PooledStreamingEventProcessor.class);
        assertThat(processing.tokenStore("media"))
                .isInstanceOf(MongoTokenStore.class)
                .isNotInstanceOf(FlushingTokenStore.class);
        assertThat(processing.errorHandler("media")).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.listenerInvocationErrorHandler("media")).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(Projections.ALL).doesNotContain("media");
    }

    @Test
    void whatTellsClientsBeginsAtTheEndAndRemembersNothing() {
        assertThat(processing.eventProcessor("updates")).get().isInstanceOf(PooledStreamingEventProcessor.class);
        assertThat(processing.tokenStore("updates")).isInstanceOf(InMemoryTokenStore.class);
        assertThat(Projections.ALL).doesNotContain("updates");
    }

    static final List<String> PROCESSORS = Stream.concat(Projections.ALL.stream(), Stream.of("media", "updates"))
            .toList();

    static final List<String> PROJECTIONS = Projections.ALL;

    @ParameterizedTest
    @FieldSource("PROJECTIONS")
    void everyProjectionHasTwoSegmentsStopsAtAnOutageAndParksWhatItCannotTake(String projection) {
        assertThat(processing.eventProcessor(projection)).get().isInstanceOf(ProjectionProcessor.class);
        assertThat(processing.tokenStore(projection)).isInstanceOf(FlushingTokenStore.class);
        assertThat(processing.errorHandler(projection)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.listenerInvocationErrorHandler(projection)).isInstanceOf(ParkingErrorHandler.class);
        assertThat(processing.tokenStore(projection).fetchSegments(projection)).hasSize(2);
        assertThat(context.getBean(ProjectionSettings.class).batchSize()).isEqualTo(500);
    }

    @Test
    void noOtherProcessorGetsTheTokenStoreOfTheProjections() {
        assertThat(context.getBeansOfType(TokenStore.class).values())
                .doesNotHaveAnyElementsOfTypes(FlushingTokenStore.class);
    }
}

package io.pagedesk.query.projection;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.generation.ProjectionTokens;
import io.pagedesk.query.generation.ProjectorVersions;
import io.pagedesk.query.generation.StoredTokens;
import io.pagedesk.query.mongo.ReadModel;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the projections run. Their token store is no bean: the other processors of a process that holds both sides keep
 * their own.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {

    @Bean
    ReadModel deadLetters() {
        return DeadLetters.readModel();
    }

    @Bean
    ProjectorVersions projectorVersions() {
        return Projections.versions();
    }

    @Bean
    ConfigurerModule projectionProcessors(
            MongoDatabase database,
            Serializer serializer,
            BatchFlush batchFlush,
            Instance self,
            ProjectionProcessors processors) {
        TokenStore tokens = new FlushingTokenStore(
                MongoTokenStore.builder()
                        .mongoTemplate(template(database))
                        .serializer(serializer)
                        .nodeId(self.name())
                        .claimTimeout(StoredTokens.CLAIM),
                batchFlush);
        return configurer ->
                Projections.ALL.forEach(name -> configure(configurer.eventProcessing(), processors, name, tokens));
    }

    private static void configure(
            EventProcessingConfigurer processing,
            ProjectionProcessors processors,
            String projection,
            TokenStore tokens) {
        processing
                .registerTokenStore(projection, configuration -> tokens)
                .registerTransactionManager(projection, configuration -> NoTransactionManager.INSTANCE)
                .registerErrorHandler(projection, configuration -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(projection, configuration -> ParkingErrorHandler.INSTANCE)
                .registerEventProcessor(projection, processors::make);
    }

    private static DefaultMongoTemplate template(MongoDatabase database) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(ProjectionTokens.COLLECTION)
                .build();
    }
}

package io.pagedesk.query.media;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import io.pagedesk.query.generation.ProjectionTokens;
import io.pagedesk.query.mongo.ReadModel;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How copies come to be wanted: by a processor of its own, whose position stands beside what it writes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class MediaConfiguration {

    /** A desk that is older than its first query side with copies begins there: Meta has no more for long. */
    private static final Duration BEGINS_BEFORE = Duration.ofDays(1);

    @Bean
    ReadModel mediaWork() {
        return new ReadModel(
                null,
                MediaWork.COLLECTION,
                List.of(new IndexModel(ascending(MediaWork.DUE_AT)), new IndexModel(ascending(MediaWork.MESSAGE_ID))));
    }

    @Bean
    ReadModel mediaRecords() {
        return new ReadModel(
                null, MediaRecords.COLLECTION, List.of(new IndexModel(ascending(MediaRecords.MESSAGE_ID))));
    }

    @Bean
    ConfigurerModule mediaProcessor(MongoDatabase database, Serializer serializer) {
        TokenStore tokens = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName(ProjectionTokens.COLLECTION)
                        .build())
                .serializer(serializer)
                .build();
        return configurer -> configure(configurer.eventProcessing(), tokens);
    }

    private static void configure(EventProcessingConfigurer processing, TokenStore tokens) {
        String group = WhenAttachmentsComeThenKeepThem.GROUP;
        processing
                .registerTokenStore(group, configuration -> tokens)
                .registerTransactionManager(group, configuration -> NoTransactionManager.INSTANCE)
                .registerErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (configuration, processor) ->
                                processor.initialToken(events -> events.createTokenSince(BEGINS_BEFORE)));
    }
}

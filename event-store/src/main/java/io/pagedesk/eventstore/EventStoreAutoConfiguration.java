package io.pagedesk.eventstore;

import io.pagedesk.eventstore.seal.CodedAppend;
import io.pagedesk.eventstore.seal.EventMac;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event store on a relational database, unless Axon Server is switched on. Under Spring Boot 4 Axon's own JDBC
 * auto-configuration does not apply, hence these beans.
 */
@AutoConfiguration(
        before = AxonAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
public class EventStoreAutoConfiguration {

    private static final int READ_BATCH = 1_000;

    /** The desk's clock: UTC, whole milliseconds, as Meta's timestamps and MongoDB's dates. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    LogOrigin logOrigin() {
        return new LogOrigin();
    }

    @Bean
    @ConditionalOnWebApplication
    RequestOrigin requestOrigin() {
        return new RequestOrigin();
    }

    @Bean
    EventStoreHealthIndicator eventStoreHealthIndicator(EventStore eventStore) {
        return new EventStoreHealthIndicator(eventStore);
    }

    @Bean
    @Primary
    Serializer serializer(ObjectProvider<StoredNames> names) {
        return StoredNameSerializer.of(names.getIfAvailable(StoredNames::ofEvents));
    }

    @Bean
    @ConditionalOnBean(PlatformTransactionManager.class)
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @ConditionalOnBean(DataSource.class)
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @ConditionalOnBean(DataSource.class)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer,
            Configuration axon,
            ObjectProvider<EventMac> codes) {
        JdbcEventStorageEngine.Builder engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain())
                .persistenceExceptionResolver(duplicateKeys())
                .batchSize(READ_BATCH)
                .schema(tables());
        codes.ifAvailable(key -> engine.appendEvents(new CodedAppend(key)));
        return engine.build();
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    @ConditionalOnBean(EventStorageEngine.class)
    EventStore eventStore(EventStorageEngine engine, Configuration axon) {
        return new PromptEventStore(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class)));
    }

    /** Whichever store it is: Axon takes the chain from its configuration. */
    @Bean
    ConfigurerModule formerRevisions() {
        return configurer -> Upcasters.inOrder().forEach(step -> configurer.registerEventUpcaster(axon -> step));
    }

    @Bean
    @ConditionalOnBean(DataSource.class)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
    EventPositions storedPositions(DataSource dataSource) {
        return new StoredPositions(dataSource);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    EventPositions streamedPositions(@Qualifier("eventStore") EventStore store) {
        return new StreamedPositions(store);
    }

    /** Integrity violations by SQL state, which every database sets; PostgreSQL's driver has no subclass for them. */
    static PersistenceExceptionResolver duplicateKeys() {
        return exception -> {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                    return sql.getSQLState().startsWith("23");
                }
            }
            return false;
        };
    }

    /** The names of the tables and columns that the migrations make. */
    public static EventSchema tables() {
        return EventSchema.builder()
                .eventTable("domain_event_entry")
                .snapshotTable("snapshot_event_entry")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }
}

package io.pagedesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.pagedesk.eventstore.StoredNameSerializer;
import io.pagedesk.eventstore.StoredNames;
import io.pagedesk.query.desk.TestMongo;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.ProjectionTokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real pooled streaming processor on MongoDB; the database can be made to fail while a batch is flushed. */
class FlushingTokenStoreTest {

    private static final String GROUP = "things";

    private final MongoDatabase database = TestMongo.newDatabase();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final List<OptionalLong> tokensWhenFlushed = new CopyOnWriteArrayList<>();
    private final ProjectionWriter writer = new ProjectionWriter();
    private final Serializer serializer = StoredNameSerializer.of(StoredNames.ofEvents());
    private final Configuration axon = configuration();

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void aFlushThatFailsLeavesTheTokenWhereItWasAndLosesNothing() {
        axon.start();
        publish(0, 5);
        await().untilAsserted(() -> assertThat(written()).isEqualTo(5));
        OptionalLong before = storedPosition();

        broken.set(true);
        publish(5, 10);
        await().until(() -> order.contains("flush failed"));
        assertThat(storedPosition()).isEqualTo(before);
        assertThat(written()).isEqualTo(5);

        broken.set(false);
        await().untilAsserted(() -> assertThat(written()).isEqualTo(10));
        await().untilAsserted(() -> assertThat(storedPosition()).hasValue(9));
    }

    @Test
    void theBatchIsWrittenBeforeItsTokenIsStored() {
        publish(0, 3);
        axon.start();

        await().untilAsserted(() -> assertThat(storedPosition()).hasValue(2));
        assertThat(tokensWhenFlushed).isNotEmpty().doesNotContain(storedPosition());
    }

    /** Why the token store does it: what the handlers register is too late. */
    @Test
    void whatHandlersRegisterForTheCommitComesAfterTheToken() {
        publish(0, 1);
        axon.start();

        await().untilAsserted(() -> assertThat(order).containsSubsequence("token stored", "handlers' prepare commit"));
    }

    private Configuration configuration() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
        configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        GROUP,
                        Configuration::eventStore,
                        (c, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(500)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(GROUP, c -> tokens())
                .registerErrorHandler(GROUP, c -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(GROUP, c -> PropagatingErrorHandler.instance())
                .registerEventHandler(c -> new Things());
        return configurer.buildConfiguration();
    }

    private MongoTokenStore tokens() {
        BulkWriter bulkWriter = new BulkWriter(database, TestMongo.guard()) {
            @Override
            void write(Generation generation, List<DocumentWrite> writes) {
                if (broken.get()) {
                    order.add("flush failed");
                    throw new MongoTimeoutException("away");
                }
                super.write(generation, writes);
            }
        };
        return new FlushingTokenStore(
                MongoTokenStore.builder()
                        .serializer(serializer)
                        .mongoTemplate(DefaultMongoTemplate.builder()
                                .mongoDatabase(database)
                                .trackingTokensCollectionName(ProjectionTokens.COLLECTION)
                                .build()),
                new BatchFlush(
                        bulkWriter,
                        new Parking(new DeadLetters(database, Clock.systemUTC())),
                        (generation, events) -> tokensWhenFlushed.add(storedPosition()))) {
            @Override
            public void storeToken(TrackingToken token, String processorName, int segment) {
                super.storeToken(token, processorName, segment);
                order.add("token stored");
            }
        };
    }

    private void publish(int from, int to) {
        List<DomainEventMessage<?>> facts = IntStream.range(from, to)
                .<DomainEventMessage<?>>mapToObj(
                        i -> new GenericDomainEventMessage<>("Thing", "thing-" + i, 0, new Made("thing-" + i)))
                .toList();
        ((EventStore) axon.eventBus()).publish(facts);
    }

    private long written() {
        return database.getCollection("things").countDocuments();
    }

    private OptionalLong storedPosition() {
        Document stored = database.getCollection(ProjectionTokens.COLLECTION)
                .find(new Document("processorName", GROUP))
                .first();
        Binary data = stored.get("token", Binary.class);
        if (data == null) {
            return OptionalLong.empty();
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(data.getData(), byte[].class, stored.getString("tokenType"), null));
        return token.position();
    }

    record Made(String id) {}

    @ProcessingGroup(GROUP)
    class Things {

        @EventHandler
        void on(Made event) {
            writer.create("things", event.id(), new Document());
            CurrentUnitOfWork.get().onPrepareCommit(unit -> order.add("handlers' prepare commit"));
        }
    }
}

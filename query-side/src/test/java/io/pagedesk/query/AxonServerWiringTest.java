package io.pagedesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.EventCatalog;
import io.pagedesk.query.desk.TestMongo;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * The query side with Axon Server switched on, as far as it goes without one: everything is made and wired, nothing is
 * started, since the first thing a start asks for is the end of the stream.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonServerWiringTest {

    private ConfigurableApplicationContext context;

    @BeforeAll
    void start() {
        context = new SpringApplicationBuilder(QuerySideApplication.class)
                .initializers(started -> started.getBeanFactory()
                        .registerSingleton(
                                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts()))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.main.banner-mode=off",
                        "--axon.axonserver.enabled=true",
                        "--axon.axonserver.servers=127.0.0.1:1",
                        "--pagedesk.mongodb.uri=" + TestMongo.newUri(),
                        "--pagedesk.security.jwk-set-uri=http://127.0.0.1:1/jwks.json");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void eventsComeFromAxonServerAndQueriesGoThroughIt() {
        assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(context.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
    }

    @Test
    void thereIsNoDatabaseBesideTheReadModels() {
        assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
        assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
    }

    @Test
    void eventsStandUnderTheirChosenNames() {
        Serializer serializer = context.getBean("eventSerializer", Serializer.class);

        EventCatalog.all()
                .forEach((name, type) ->
                        assertThat(serializer.typeForClass(type).getName()).isEqualTo(name));
    }

    @Test
    void theTokensOfAxonServerRoundTrip() {
        Serializer serializer = context.getBean(Serializer.class);
        TrackingToken at = new GlobalSequenceTrackingToken(7);

        for (TrackingToken token : new TrackingToken[] {at, ReplayToken.createReplayToken(at)}) {
            SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);
            assertThat((Object) serializer.deserialize(stored)).isEqualTo(token);
        }
    }

    private static final class NothingStarts implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}

package io.pagedesk.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pagedesk.events.EventType;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyUncertain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What every database under the event store must do, wired as it is wired in production. */
abstract class EventStoreRules {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00.125Z");
    private static final int RACES = 40;

    private static ConfigurableApplicationContext application;

    private final String id = UUID.randomUUID().toString();

    static void start(Map<String, Object> properties) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        application = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .properties("spring.flyway.locations=classpath:db/migration/{vendor}", "axon.axonserver.enabled=false")
                .run();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void whatWasAppendedIsReadBackInOrder() {
        append(started(0), uncertain(1), uncertain(2));

        List<? extends DomainEventMessage<?>> read =
                engine().readEvents(id).asStream().toList();

        assertThat(read)
                .extracting(DomainEventMessage::getSequenceNumber)
                .map(Long.class::cast)
                .containsExactly(0L, 1L, 2L);
        assertThat(read.get(0).getPayload()).isEqualTo(started(0).getPayload());
        assertThat(read.get(0).getTimestamp()).isEqualTo(started(0).getTimestamp());
        assertThat(read.get(0).getMetaData()).containsEntry("agent", "grace");
        assertThat(engine().lastSequenceNumberFor(id)).contains(2L);
    }

    @Test
    void aReaderIsToldOfNewEventsAndThenFindsThem() throws InterruptedException {
        EventStore store = bean(EventStore.class);
        Semaphore told = new Semaphore(0);
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(store.createHeadToken())) {
            assertThat(events.setOnAvailableCallback(told::release)).isTrue();
            assertThat(events.hasNextAvailable()).isFalse();
            told.drainPermits();

            append(started(0));

            do {
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            } while (!events.hasNextAvailable());
            assertThat(events.nextAvailable().getPayload()).isEqualTo(started(0).getPayload());
        }
    }

    @Test
    void anEventOfAFormerRevisionIsReadAsItIsWrittenToday() throws Exception {
        append(started(0));
        TrackingToken before = engine().createHeadToken();
        JdbcClient.create(bean(DataSource.class))
                .sql("INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " payload_type, payload_revision, payload, meta_data, time_stamp)"
                        + " VALUES (?, ?, 1, 'Conversation', 'conversation.reply-failed', '1', ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        id,
                        Files.readAllBytes(Path.of(
                                "../shared-events/src/test/resources/golden/former/conversation.reply-failed.1.json")),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "2026-11-02T08:00:01.250Z")
                .update();

        assertThat(((ReplyFailed) engine().readEvents(id, 1).next().getPayload()).refusedBy())
                .isEqualTo(RefusedBy.META);
        assertThat(engine().readEvents(before, false).map(event -> (Object) event.getPayload()))
                .singleElement()
                .isInstanceOf(ReplyFailed.class);
    }

    @Test
    void theRowNamesTheEventByItsChosenName() {
        append(started(0));

        assertThat(JdbcClient.create(bean(DataSource.class))
                        .sql(
                                "SELECT payload_type, payload_revision, type FROM domain_event_entry WHERE aggregate_identifier = ?")
                        .param(id)
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("conversation.started", "1", "Conversation");
    }

    @Test
    void theStreamOfAllEventsIsReadInTheOrderOfItsPositions() {
        append(started(0), uncertain(1));

        List<? extends TrackedEventMessage<?>> all =
                engine().readEvents(null, false).toList();

        assertThat(all)
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .isSorted();
        assertThat(all.stream().<Object>map(EventMessage::getPayload))
                .contains(started(0).getPayload());
    }

    @Test
    void twoFirstEventsOfOneStreamAreTold() {
        append(started(0));

        assertThatExceptionOfType(AggregateStreamCreationException.class).isThrownBy(() -> append(started(0)));
        assertThat(engine().readEvents(id).asStream()).hasSize(1);
    }

    @Test
    void aSequenceNumberIsTakenOnce() {
        append(started(0), uncertain(1));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> append(uncertain(1)))
                .isNotInstanceOf(AggregateStreamCreationException.class);
        assertThat(engine().readEvents(id).asStream()).hasSize(2);
    }

    @Test
    void aBatchIsStoredWholeOrNotAtAll() {
        append(started(0), uncertain(1));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> append(uncertain(2), uncertain(3), uncertain(1)));
        assertThat(engine().lastSequenceNumberFor(id)).contains(1L);
    }

    @Test
    void f15OfTwoWritersAtOnceOneWinsAndTheOtherIsToldToTryAgain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                String stream = UUID.randomUUID().toString();
                assertThat(outcomesOf(writers, stream, 0)).containsExactlyInAnyOrder("stored", "told");
                assertThat(outcomesOf(writers, stream, 1)).containsExactlyInAnyOrder("stored", "told");
                assertThat(engine().readEvents(stream).asStream()).hasSize(2);
            }
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void theLatestSnapshotIsTheOneThatIsRead() {
        append(LongStream.range(0, 5).mapToObj(this::uncertain).toArray(DomainEventMessage<?>[]::new));
        store(snapshot(2, "older"));
        store(snapshot(4, "newer"));

        DomainEventMessage<?> read = engine().readSnapshot(id).orElseThrow();

        assertThat(read.getPayload()).isEqualTo(new Shelf("newer"));
        assertThat(read.getSequenceNumber()).isEqualTo(4);
    }

    private List<String> outcomesOf(ExecutorService writers, String stream, long sequence) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> writer = () -> {
            DomainEventMessage<?> event =
                    message(stream, sequence, new ConversationStarted(stream, "page", "psid", NOW));
            together.await();
            return outcomeOf(event);
        };
        List<Future<String>> both = List.of(writers.submit(writer), writers.submit(writer));
        return List.of(both.get(0).get(), both.get(1).get());
    }

    private String outcomeOf(DomainEventMessage<?> event) {
        try {
            append(event);
            return "stored";
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return "told";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private void append(DomainEventMessage<?>... events) {
        inTransaction(() -> engine().appendEvents(List.of(events)));
    }

    private void store(DomainEventMessage<?> snapshot) {
        inTransaction(() -> engine().storeSnapshot(snapshot));
    }

    private static void inTransaction(Runnable work) {
        bean(TransactionOperations.class).executeWithoutResult(status -> work.run());
    }

    private DomainEventMessage<ConversationEvent> started(long sequence) {
        return message(id, sequence, new ConversationStarted(id, "page", "psid", NOW));
    }

    private DomainEventMessage<ConversationEvent> uncertain(long sequence) {
        return message(id, sequence, new ReplyUncertain(id, id + "-1", "reply", 0, NOW));
    }

    private DomainEventMessage<Shelf> snapshot(long sequence, String label) {
        return new GenericDomainEventMessage<>("Conversation", id, sequence, new Shelf(label));
    }

    private static DomainEventMessage<ConversationEvent> message(
            String stream, long sequence, ConversationEvent event) {
        return new GenericDomainEventMessage<>(
                "Conversation",
                stream,
                sequence,
                event,
                Map.of("agent", "grace"),
                UUID.randomUUID().toString(),
                NOW);
    }

    static EventStorageEngine engine() {
        return bean(EventStorageEngine.class);
    }

    static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @EnableAutoConfiguration
    static class Wiring {

        @Bean
        StoredNames names() {
            return StoredNames.ofEvents().with(Shelf.class);
        }
    }

    @EventType("shelf.snapshot")
    record Shelf(String label) {}
}

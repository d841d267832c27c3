package io.pagedesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.pagedesk.query.desk.TestMongo;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchFlushTest {

    @ParameterizedTest
    @EnumSource(WriteGuard.class)
    void neighboursOfAnEventThatFailsAreWrittenAndTheErrorNamesIt(WriteGuard guard) {
        ProjectionBench bench = bench(guard);

        assertThatThrownBy(() -> bench.project(List.of(
                        fact("one", 0, new Made("one")),
                        fact("two", 0, new Moved("two", 1)),
                        fact("three", 0, new Made("three")))))
                .isInstanceOf(ProjectionFailedException.class)
                .hasMessageContaining("(two #0)");

        assertThat(bench.documents("things")).extracting("_id").containsExactly("one", "three");
    }

    @ParameterizedTest
    @EnumSource(WriteGuard.class)
    void whatBuildsOnTheEventThatFailsWaitsForIt(WriteGuard guard) {
        ProjectionBench bench = bench(guard);
        List<DomainEventMessage<?>> batch = new ArrayList<>(List.of(
                fact("one", 0, new Made("one")),
                fact("one", 1, new Spoiled("one")),
                fact("one", 2, new Moved("one", 2)),
                fact("two", 0, new Made("two"))));

        assertThatThrownBy(() -> bench.project(batch)).hasMessageContaining("(one #1)");
        assertThat(bench.document("things", "one")).containsEntry("seq", 0L);

        batch.set(1, fact("one", 1, new Moved("one", 1)));
        bench.project(batch);
        assertThat(bench.document("things", "one")).containsEntry("at", 2).containsEntry("seq", 2L);
    }

    @ParameterizedTest
    @EnumSource(WriteGuard.class)
    void everyEventOfABatchCountsInTheOrderOfItsStream(WriteGuard guard) {
        ProjectionBench bench = bench(guard);

        bench.project(List.of(
                fact("one", 0, new Made("one")),
                fact("one", 1, new Moved("one", 1)),
                fact("one", 2, new Moved("one", 2)),
                fact("one", 3, new Moved("one", 3))));

        assertThat(bench.document("things", "one")).containsEntry("at", 3).containsEntry("seq", 3L);
    }

    @ParameterizedTest
    @EnumSource(WriteGuard.class)
    void anEventThatComesLateDoesNotOverwriteANewerOne(WriteGuard guard) {
        ProjectionBench bench = bench(guard);
        bench.project(List.of(fact("one", 0, new Made("one")), fact("one", 5, new Moved("one", 5))));

        bench.project(List.of(fact("one", 3, new Moved("one", 3))));

        assertThat(bench.document("things", "one")).containsEntry("at", 5).containsEntry("seq", 5L);
    }

    @ParameterizedTest
    @EnumSource(WriteGuard.class)
    void aBatchOfManyDocumentsIsWrittenWhole(WriteGuard guard) {
        ProjectionBench bench = bench(guard);
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            batch.add(fact("s" + i, 0, new Made("d" + i)));
            batch.add(fact("s" + i, 1, new Moved("d" + i, i)));
        }

        bench.project(batch);

        assertThat(bench.documents("things"))
                .hasSize(350)
                .allSatisfy(document -> assertThat(document).containsEntry("seq", 1L));
    }

    @Test
    void whatAProjectorChangesLastIsWrittenLastWhateverEventsBeforeItChanged() {
        ProjectionBench bench = bench(TestMongo.guard());
        List<Document> others = new ArrayList<>();
        Runnable look = () -> others.addAll(bench.documents("others"));

        bench.project(List.of(fact("one", 0, new Made("one")), fact("one", 1, new Followed("one", look))));

        assertThat(others).extracting("_id").containsExactly("one");
    }

    @Test
    void whatAnotherInstanceWritesMeanwhileIsNotOverwritten() {
        ProjectionBench bench = bench(WriteGuard.IN_FILTER);
        bench.project(List.of(fact("one", 0, new Made("one"))));
        Runnable another = () -> bench.database()
                .getCollection("things")
                .updateOne(new Document("_id", "one"), new Document("$set", new Document("seq", 7L).append("at", 7)));

        assertThatThrownBy(() -> bench.project(List.of(fact("one", 1, new Raced("one", another)))))
                .isInstanceOf(ConcurrentWriteException.class);
        assertThat(bench.document("things", "one")).containsEntry("at", 7).containsEntry("seq", 7L);
    }

    @Test
    void aDocumentThatItsIndexContradictsHoldsUpNoOther() {
        MVStore store = new MVStore.Builder().open();
        MongoServer server = new MongoServer(new H2Backend(store));
        server.bind();
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            ProjectionBench bench =
                    new ProjectionBench(client.getDatabase("views"), WriteGuard.BY_READING, Things::new);
            bench.project(List.of(fact("secret", 0, new Made("secret"))));
            store.openMap("views.things._index__id_").clear();

            assertThatThrownBy(() ->
                            bench.project(List.of(fact("one", 1, new Made("secret")), fact("two", 0, new Made("two")))))
                    .isInstanceOf(ProjectionFailedException.class)
                    .hasMessageContaining("(one #1)")
                    .hasMessageNotContaining("secret");
            assertThat(bench.document("things", "two")).containsEntry("seq", 0L);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void anEventThatIsInNoStreamIsRefused() {
        assertThat(catchThrowable(() -> ProjectedEvent.of(GenericEventMessage.asEventMessage(new Made("one")))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ProjectionBench bench(WriteGuard guard) {
        return new ProjectionBench(TestMongo.newDatabase(), guard, Things::new);
    }

    private static DomainEventMessage<?> fact(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>("Thing", stream, sequence, event);
    }

    record Made(String id) {}

    record Moved(String id, int at) {}

    record Spoiled(String id) {}

    record Raced(String id, Runnable another) {}

    record Followed(String id, Runnable look) {}

    static final class Things {

        private final ProjectionWriter writer;

        Things(ProjectionWriter writer) {
            this.writer = writer;
        }

        @EventHandler
        void on(Made event) {
            writer.create("things", event.id(), new Document("at", 0));
        }

        @EventHandler
        void on(Moved event) {
            writer.change("things", event.id(), List.of(DocumentChange.set("at", event.at())));
        }

        /** Between the reading and the writing of the document, another writes it. */
        @EventHandler
        void on(Raced event) {
            writer.change("things", event.id(), List.of(document -> {
                event.another().run();
                document.put("at", 1);
            }));
        }

        @EventHandler
        void on(Followed event) {
            writer.create("others", event.id(), new Document());
            writer.change("things", event.id(), List.of(document -> event.look().run()));
        }

        /** The server refuses it. */
        @EventHandler
        void on(Spoiled event) {
            writer.change("things", event.id(), List.of(DocumentChange.set("$at", 1)));
        }
    }
}

package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as a kill would leave it: a copy of it, taken at any moment, is opened anew. */
class KillSafeBackendTest {

    private static final int COPIES = 15;
    private static final int DOCUMENTS_AT_ONCE = 50;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration OFTEN = Duration.ofMillis(2);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    @Test
    void eachDocumentIsFoundByItsIndexesWhereverTheProcessIsKilled() throws Exception {
        List<Path> copies = new ArrayList<>();
        MongoServer server = start(folder.resolve("views.mv"), OFTEN);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            MongoCollection<Document> documents = documents(client);
            documents.createIndex(Indexes.ascending("group", "number"));
            Future<?> writing = writer.submit(() -> writeUntil(enough, documents));
            for (int n = 0; n < COPIES; n++) {
                Thread.sleep(20);
                copies.add(Files.copy(folder.resolve("views.mv"), folder.resolve("copy-" + n + ".mv")));
            }
            enough.set(true);
            writing.get();
        } finally {
            writer.shutdownNow();
            server.shutdownNow();
        }

        long all = 0;
        for (Path copy : copies) {
            all += assertIsWhole(copy);
        }
        assertThat(all).isGreaterThan(COPIES * DOCUMENTS_AT_ONCE);
    }

    @Test
    void whatIsWrittenWithTheJournalIsThereAtOnce() throws IOException {
        Path file = folder.resolve("views.mv");
        MongoServer server = start(file, NEVER);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            documents(client).insertOne(new Document("_id", "not-journaled"));
            Path before = Files.copy(file, folder.resolve("before.mv"));
            documents(client)
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertOne(new Document("_id", "journaled"));
            Path after = Files.copy(file, folder.resolve("after.mv"));

            assertThat(idsIn(before)).isEmpty();
            assertThat(idsIn(after)).containsExactlyInAnyOrder("not-journaled", "journaled");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void whatIsWrittenBeforeAnOrderlyEndIsThere() {
        Path file = folder.resolve("views.mv");
        MongoServer server = start(file, NEVER);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            documents(client).insertOne(new Document("_id", "written"));
        }
        server.shutdown();

        assertThat(idsIn(file)).containsExactly("written");
    }

    @Test
    void muchThatIsWrittenAtOnceDoesNotWaitInMemory() throws IOException {
        Path file = folder.resolve("views.mv");
        MongoServer server = start(file, NEVER);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            for (int n = 0; n < 40; n++) {
                documents(client).insertOne(new Document("_id", "d" + n).append("data", new byte[(int) MEGABYTE]));
            }
            assertThat(Files.size(file)).isGreaterThan(20 * MEGABYTE);
        } finally {
            server.shutdownNow();
        }
    }

    private static void writeUntil(AtomicBoolean enough, MongoCollection<Document> documents) {
        for (int round = 0; !enough.get(); round++) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            for (int n = 0; n < DOCUMENTS_AT_ONCE; n++) {
                Document id = new Document("_id", "d-" + (round / 2 * DOCUMENTS_AT_ONCE + n));
                Document fields = new Document("group", "g" + round % 2).append("number", n);
                writes.add(new UpdateOneModel<>(id, new Document("$set", fields), new UpdateOptions().upsert(true)));
            }
            documents.bulkWrite(writes);
        }
    }

    /** @return how many documents it has */
    private static long assertIsWhole(Path copy) {
        MongoServer server = start(copy, NEVER);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            MongoCollection<Document> documents = documents(client);
            List<Document> all = documents.find().into(new ArrayList<>());
            assertThat(all.size() % DOCUMENTS_AT_ONCE)
                    .as("a bulk write is one command")
                    .isZero();
            for (Document each : all) {
                assertThat(documents.find(new Document("_id", each.get("_id"))).first())
                        .isEqualTo(each);
                assertThat(documents
                                .find(new Document("group", each.get("group")).append("number", each.get("number")))
                                .into(new ArrayList<>()))
                        .contains(each);
            }
            return all.size();
        } finally {
            server.shutdownNow();
        }
    }

    private static List<String> idsIn(Path file) {
        MongoServer server = start(file, NEVER);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            return documents(client).find().map(it -> it.getString("_id")).into(new ArrayList<>());
        } finally {
            server.shutdownNow();
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("pagedesk").getCollection("documents");
    }

    private static MongoServer start(Path file, Duration betweenSaves) {
        MongoServer server = new MongoServer(new KillSafeBackend(file, betweenSaves));
        server.bind();
        return server;
    }
}

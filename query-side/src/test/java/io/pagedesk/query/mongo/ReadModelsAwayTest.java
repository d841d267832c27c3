package io.pagedesk.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** MongoDB goes away while the views are written, and comes back. */
class ReadModelsAwayTest {

    private static final List<String> VIEWS = List.of("tickets", "messages", "threads", "part_mids", "ticket_tallies");

    private final String events = "jdbc:hsqldb:mem:" + UUID.randomUUID();
    private final List<DomainEventMessage<?>> facts = BusyDesk.events(11, 1_200);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoubledAndEverybodyIsToldWhatIsMissing() {
        Map<String, List<Document>> disturbed;
        try (RestartableMongo mongo = new RestartableMongo(folder);
                MongoClient client = MongoClients.create(mongo.uri());
                RunningQuerySide side = new RunningQuerySide(events, mongo.uri(), beans -> {})) {
            MongoDatabase views = client.getDatabase("pagedesk");
            CompletableFuture<Void> everythingHappened = CompletableFuture.runAsync(() -> happen(side));
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> views.getCollection("messages").countDocuments() > 100);

            mongo.stop();
            assertEverybodyIsToldWhatIsMissing(side);
            everythingHappened.join();

            mongo.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> readiness(side).statusCode() == 200);
            awaitEverythingProjected(side);
            disturbed = documents(views);
        }
        assertThat(disturbed).isEqualTo(undisturbed());
        assertThat(disturbed.get("messages")).hasSizeGreaterThan(300);
    }

    private void happen(RunningQuerySide side) {
        for (int from = 0; from < facts.size(); from += 20) {
            side.publish(facts.subList(from, Math.min(facts.size(), from + 20)));
        }
    }

    private static void assertEverybodyIsToldWhatIsMissing(RunningQuerySide side) {
        HttpResponse<String> readiness = readiness(side);
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(RunningQuerySide.json(readiness)
                        .at("/components/readModels/status")
                        .asString())
                .isEqualTo("DOWN");
        assertThat(RunningQuerySide.json(readiness)
                        .at("/components/eventStore/status")
                        .asString())
                .isEqualTo("UP");
        assertThat(health(side, "liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> tickets = side.get("/api/tickets", side.tokens().of("admin", "ADMIN"));
        assertThat(tickets.statusCode()).isEqualTo(503);
        assertThat(RunningQuerySide.json(tickets).path("code").asString()).isEqualTo("unavailable");
    }

    private Map<String, List<Document>> undisturbed() {
        try (RunningQuerySide side = new RunningQuerySide(events, beans -> {})) {
            awaitEverythingProjected(side);
            return documents(side.database());
        }
    }

    private void awaitEverythingProjected(RunningQuerySide side) {
        String admin = side.tokens().of("admin", "ADMIN");
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            JsonNode rows = RunningQuerySide.json(side.get("/api/admin/projections", admin));
            assertThat(StreamSupport.stream(rows.spliterator(), false))
                    .isNotEmpty()
                    .allMatch(row -> row.path("position").asLong() == facts.size());
        });
    }

    private static Map<String, List<Document>> documents(MongoDatabase views) {
        return VIEWS.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> views.getCollection(name)
                                .find()
                                .sort(new Document("_id", 1))
                                .into(new ArrayList<>())));
    }

    private static HttpResponse<String> readiness(RunningQuerySide side) {
        return health(side, "readiness");
    }

    private static HttpResponse<String> health(RunningQuerySide side, String group) {
        return side.send(
                "GET",
                URI.create("http://127.0.0.1:" + side.port("local.management.port") + "/actuator/health/" + group),
                null);
    }
}

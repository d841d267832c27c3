package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.handover.ImportCommand;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Really kills the process in the middle of a rebuild; the view is served before and after, and the rebuild goes on. */
class KilledRebuildIT {

    private static final int AGENTS = 1_500;
    private static final String VIEW = "colleagues";

    /** So that there is a middle. */
    private static final Map<String, Object> SMALL_STEPS = Map.of(
            "pagedesk.projections.batch-size", 2, "pagedesk.projections.segments", 1, "logging.level.root", "WARN");

    @TempDir
    private Path folder;

    @Test
    void aRebuildGoesOnByItselfAfterTheProcessWasKilled() throws Exception {
        importMany();
        try (DeskProcess desk = new DeskProcess(folder, SMALL_STEPS)) {
            desk.start();
            DeskClient admin = signedIn(desk);
            await(admin, row -> row.path("lag").asLong() == 0);
            JsonNode before = admin.get("/api/agents").json();
            assertThat(before).hasSize(AGENTS + 1);

            assertThat(admin.call("POST", "/api/admin/projections/" + VIEW + "/rebuild", Map.of())
                            .status())
                    .isEqualTo(202);
            JsonNode killed = await(
                            admin,
                            row -> row.path("generation").asInt() == 2
                                    || row.at("/rebuild/position").asLong() > 0)
                    .path("rebuild");
            desk.kill();
            assertThat(killed.path("progress").asDouble()).as(killed.toString()).isBetween(0.001, 0.99);

            desk.start();
            DeskClient again = signedIn(desk);
            JsonNode resumed = await(
                    again,
                    row -> row.path("generation").asInt() == 2
                            || row.has("rebuild") && row.path("rebuild").isObject());
            assertThat(resumed.path("generation").asInt()).isEqualTo(1);
            assertThat(resumed.at("/rebuild/generation").asInt()).isEqualTo(2);
            assertThat(resumed.at("/rebuild/startedAt")).isEqualTo(killed.path("startedAt"));
            assertThat(again.get("/api/agents").json()).isEqualTo(before);
            await(
                    again,
                    row -> row.path("generation").asInt() == 2
                            && row.path("state").asString().equals("LIVE"));
            assertThat(again.get("/api/agents").json()).isEqualTo(before);
        }
    }

    private void importMany() throws Exception {
        String file =
                ManyAgents.exportedTo(folder.resolve("desk.ndjson"), AGENTS).toString();
        String[] arguments = {"import", file, "--pagedesk.data-dir=" + folder.resolve("desk-data")};
        assertThat(ImportCommand.run(
                        arguments, new PrintStream(PrintStream.nullOutputStream()), MasterKeyFromFile.OR_NEW))
                .isZero();
    }

    private static DeskClient signedIn(DeskProcess desk) {
        DeskClient admin = new DeskClient(desk.baseUri());
        admin.signIn("admin", DeskProcess.ADMIN_PASSWORD);
        return admin;
    }

    private static JsonNode await(DeskClient admin, Predicate<JsonNode> reached) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> row(admin), reached);
    }

    private static JsonNode row(DeskClient admin) {
        for (JsonNode row : admin.get("/api/admin/projections").json()) {
            if (row.path("name").asString().equals(VIEW)) {
                return row;
            }
        }
        throw new AssertionError("no view " + VIEW);
    }
}

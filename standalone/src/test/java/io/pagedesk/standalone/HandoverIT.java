package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.handover.ExportCommand;
import io.pagedesk.command.handover.ImportCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A desk that lived on the embedded stores goes on on PostgreSQL. */
class HandoverIT {

    private RunningDesk desk;
    private PostgresServer postgres;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        desk = RunningDesk.start();
        postgres = new PostgresServer();
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
        postgres.close();
    }

    @Test
    void itShowsWhatItShowedSendsNothingAgainAndGoesOnOnceItHasItsSecrets() {
        CustomerChat answered = desk.newCustomer();
        answered.writes("Where is my parcel?");
        answered.awaitLeft(answered.isAnswered("On its way."));
        String shop = desk.newPage();
        CustomerChat waiting = desk.newCustomerOf(shop);
        waiting.writes("Are you open?");
        desk.messenger().pages().killToken(shop);
        String late = waiting.isAnswered("Until six.");
        work(answered, waiting);
        awaitHeld(shop);
        awaitViews();
        Map<String, Map<Object, Document>> before = DeskViews.of(desk);
        desk.stop();

        String database = postgres.newDatabase();
        String file = folder.resolve("desk.ndjson").toString();
        assertThat(run(out -> ExportCommand.run(
                        new String[] {"export", file, "--pagedesk.data-dir=" + desk.dataDir()},
                        out,
                        MasterKeyFromFile.IF_PRESENT)))
                .contains("\"sha256\"");
        Path newDataDir = folder.resolve("data");
        assertThat(run(out -> ImportCommand.run(
                        new String[] {
                            "import", file, "--pagedesk.data-dir=" + newDataDir, "--spring.datasource.url=" + database
                        },
                        out,
                        MasterKeyFromFile.OR_NEW)))
                .contains("\"intact\" : true", "\"" + shop + "\"");
        desk.messenger().clearCalls();
        desk.startElsewhere(newDataDir, "spring.datasource.url=" + database);

        awaitViews();
        assertSame(before, DeskViews.of(desk));
        assertThat(desk.messenger().calls()).isEmpty();
        assertThat(desk.admin()
                        .get("/api/audit/verification")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        assertSecretsAreAskedFor();
        assertItGoesOn(answered, waiting, shop, late);
    }

    private void work(CustomerChat answered, CustomerChat waiting) {
        desk.newAgent("grace", "AGENT");
        String ticket = answered.path();
        call("PUT", ticket + "/assignee", Map.of("agent", "grace"));
        call("POST", ticket + "/notes", Map.of("text", "Ask the carrier, @grace"));
        call("PUT", ticket + "/status", Map.of("status", "RESOLVED"));
        call("PUT", waiting.path() + "/assignee", Map.of("agent", "me"));
    }

    private void awaitHeld(String page) {
        eventually(() ->
                assertThat(desk.admin().page(page).path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));
    }

    /** All but what the new desk learned at its start: it has no tokens. */
    private static void assertSame(
            Map<String, Map<Object, Document>> before, Map<String, Map<Object, Document>> after) {
        assertThat(after.get("pages").values()).allMatch(page -> page.getBoolean("credentialsExpired"));
        for (Map<String, Map<Object, Document>> views : List.of(before, after)) {
            views.get("pages")
                    .values()
                    .forEach(page -> List.of("credentialsExpired", "seq").forEach(page::remove));
        }
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((view, documents) -> assertThat(after.get(view)).as(view).isEqualTo(documents));
        assertThat(before.get("tickets")).hasSize(2);
    }

    private void assertSecretsAreAskedFor() {
        JsonNode app = desk.admin().get("/api/admin/apps").json().get(0);
        assertThat(app.path("secretMissing").asBoolean()).isTrue();
        Map<String, String> again = Map.of("appId", desk.appId(), "pageId", "1", "accessToken", "token");
        Http.Answer refused = desk.admin().call("POST", "/api/admin/pages", again);
        assertThat(refused.json().path("code").asString()).isEqualTo("app-secret-missing");
        assertThat(desk.nobody()
                        .call("POST", "/api/session", Map.of("username", "grace", "password", RunningDesk.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    private void assertItGoesOn(CustomerChat answered, CustomerChat waiting, String shop, String late) {
        desk.reconnectApp();
        desk.messenger().pages().replaceToken(shop, "a-new-token");
        desk.admin().connectPage(desk.appId(), shop, "a-new-token");
        waiting.awaitLeft(late);
        assertThat(waiting.receivedTexts()).containsExactly("Until six.");

        JsonNode page = answered.ticket().path("page");
        desk.admin().connectPage(desk.appId(), page.path("id").asString(), RunningDesk.demoToken());
        answered.writes("It is here, thank you.");
        answered.awaitLeft(answered.isAnswered(Map.of("text", "Glad to hear.", "replyId", UUID.randomUUID())));
        assertThat(answered.receivedTexts()).containsExactly("On its way.", "Glad to hear.");
        assertEverythingUntilNowIsSealed();
    }

    /** Each look is recorded, too, so something is always unsealed. */
    private void assertEverythingUntilNowIsSealed() {
        JsonNode now = desk.admin().get("/api/audit/verification").json();
        long events = now.path("sealed").asLong() + now.path("unsealed").asLong();
        eventually(() -> {
            JsonNode found = desk.admin().get("/api/audit/verification").json();
            assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
            assertThat(found.path("sealed").asLong()).isGreaterThanOrEqualTo(events);
        });
    }

    private void awaitViews() {
        eventually(() -> assertThat(desk.admin().get("/api/admin/projections").json())
                .allMatch(row -> row.path("lag").asLong() == 0));
    }

    private void call(String method, String path, Map<String, String> body) {
        Http.Answer answer = desk.admin().call(method, path, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private static String run(ToIntFunction<PrintStream> command) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int exit = command.applyAsInt(new PrintStream(text, true, StandardCharsets.UTF_8));
        assertThat(exit).as(text.toString(StandardCharsets.UTF_8)).isZero();
        return text.toString(StandardCharsets.UTF_8);
    }
}

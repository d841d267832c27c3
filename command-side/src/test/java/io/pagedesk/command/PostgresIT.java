package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.desk.Shop;
import io.pagedesk.command.page.PageActivity;
import io.pagedesk.command.secret.MasterKey;
import io.pagedesk.command.secret.MasterKeyRotation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The same migrations, statements and races on a real PostgreSQL. */
@DirtiesContext
class PostgresIT extends RunningDesk {

    private static final EmbeddedPostgres POSTGRES = started();

    @Autowired
    private PageActivity activity;

    @Autowired
    private DataSource database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    @Test
    void aPageLivesThroughAllItsStates() {
        app("3001").hasStatus(201);
        app("3001").isProblem(409, "app-exists");
        Map<String, String> page = Map.of("appId", "3001", "pageId", "601", "name", "Shop", "accessToken", "token");
        desk().asAdmin("POST", "/api/admin/pages", page).hasStatus(201);
        desk().asAdmin("POST", "/api/admin/pages", page).hasStatus(201);
        activity.eventReceived("601", Instant.now());

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(pages().get(0).get("lastEventAt").isString()).isTrue());
        desk().asAdmin("DELETE", "/api/admin/pages/601", null).hasStatus(204);
        assertThat(pages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM domain_event_entry",
                "SELECT * FROM snapshot_event_entry",
                "SELECT * FROM event_seal",
                "SELECT * FROM seal_checkpoint",
                "SELECT key_id, public_key FROM seal_key",
                "SELECT coded_after FROM seal_start",
                "INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " payload_type, payload, time_stamp) VALUES ('e', 'a', 0, 't', 'p', '', 'now')"
            })
    void theQuerySidesUserMay(String statement) throws SQLException {
        asReader(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE domain_event_entry SET type = 't'",
                "DELETE FROM domain_event_entry",
                "DELETE FROM event_seal",
                "SELECT private_key FROM seal_key",
                "SELECT code_key FROM seal_start",
                "SELECT * FROM registered_app",
                "SELECT * FROM agent_account"
            })
    void theQuerySidesUserMayNot(String statement) {
        assertThatThrownBy(() -> asReader(statement)).hasMessageContaining("permission denied");
    }

    private static void asReader(String statement) throws SQLException {
        try (Connection reader =
                DriverManager.getConnection(POSTGRES.getJdbcUrl("pagedesk_reader", "postgres") + "&password=reader")) {
            reader.setAutoCommit(false);
            reader.createStatement().execute(statement);
            reader.rollback();
        }
    }

    @Test
    void sessionsEndAndAgentsChange() {
        String token = desk().tokenOfNewAgent("petra", "AGENT");
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token);
        desk().call("GET", "/api/session", null, bearer).hasStatus(200);

        desk().asAdmin("PUT", "/api/admin/agents/petra", Map.of("name", "Petra", "active", false))
                .hasStatus(200);

        desk().call("GET", "/api/session", null, bearer).isProblem(401, "unauthenticated");
    }

    @Test
    void failedSignInsAreThrottled() {
        IntStream.range(0, 10).forEach(i -> desk().signIn("petra", "wrong").isProblem(401, "wrong-credentials"));

        desk().signIn("petra", "wrong").isProblem(429, "too-many-attempts");
        advance(Duration.ofMinutes(6));
    }

    @Test
    void ofTwoAdminsWhoDeactivateEachOtherOneStays() {
        assertThat(races().adminsDeactivateEachOther("rival"))
                .extracting(Answer::status)
                .containsOnlyOnce(200);
    }

    @Test
    void ofManyRegistrationsAtOnceOneIsTaken() {
        assertThat(races().registrationsOfOneApp("3002"))
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void aHeldPageGoesOnByItselfAndWhatFailsTwiceHasFailed() {
        Shop shop = new Shop(desk(), META, clock, jdbc);
        String ada = shop.newCustomer();
        shop.refuses(613, null);
        shop.answers(ada, "First");
        shop.answers(ada, "Second");
        shop.awaitHeld("rate-limited");
        Shop.soon(() -> assertThat(shop.sending().get("waiting").intValue()).isEqualTo(2));

        shop.takesMessages();
        advance(Duration.ofSeconds(2));

        Shop.soon(() -> assertThat(shop.textsSent()).containsExactly("First", "First", "Second"));
        shop.awaitFree();

        shop.refuses(200, 2018028);
        shop.answers(ada, "Third");
        shop.awaitHeld("permission-missing");
        shop.refuses(100, 2018008);
        advance(Duration.ofMinutes(5));
        Shop.soon(
                () -> assertThat(shop.facts(ada, "conversation.send-deferred")).hasSize(3));
        advance(Duration.ofMinutes(5));
        Shop.soon(() -> assertThat(shop.facts(ada, "conversation.reply-failed"))
                .extracting(failure -> failure.get("reason").stringValue())
                .containsExactly("attachment-refused"));
        desk().asAdmin("DELETE", "/api/admin/pages/" + shop.page, null).hasStatus(204);
    }

    @Test
    void f19ALostSubscriptionIsRenewed() {
        Shop shop = new Shop(desk(), META, clock, jdbc);
        META.answer("GET /v26.0/" + shop.page + "/subscribed_apps", 200, "{\"data\":[]}");

        advance(Duration.ofMinutes(15));

        Shop.soon(() -> assertThat(shop.pageEvents())
                .containsExactly("page.connected", "page.subscribed", "page.subscription-lost", "page.subscribed"));
        assertThat(shop.view().get("alerts")).isEmpty();
        desk().asAdmin("DELETE", "/api/admin/pages/" + shop.page, null).hasStatus(204);
    }

    @Test
    void anAgentLeavesAndTheirTicketIsNobodysAgain() {
        Shop shop = new Shop(desk(), META, clock, jdbc);
        String ada = shop.newCustomer();
        String ticket = "/api/tickets/" + shop.conversation(ada) + "-1";
        desk().tokenOfNewAgent("leaver", "AGENT");
        desk().asAdmin("PUT", ticket + "/assignee", Map.of("agent", "leaver")).hasStatus(200);

        desk().asAdmin("PUT", "/api/admin/agents/leaver", Map.of("active", false))
                .hasStatus(200);

        Shop.soon(() -> assertThat(shop.facts(ada, "conversation.ticket-assigned"))
                .extracting(fact -> fact.get("assignee").asString("nobody"))
                .containsExactly("leaver", "nobody"));
        desk().asAdmin("DELETE", "/api/admin/pages/" + shop.page, null).hasStatus(204);
    }

    @Test
    void aProgramSignsInUntilItsTokenIsRevoked() {
        String inAMonth = Instant.now().plus(Duration.ofDays(30)).toString();
        JsonNode created = desk().asAdmin(
                        "POST",
                        "/api/admin/agents/tokens",
                        Map.of("name", "crm", "role", "AGENT", "expiresAt", inAMonth))
                .hasStatus(201)
                .body();
        Map<String, String> bearer =
                Map.of("Authorization", "Bearer " + created.get("token").stringValue());
        desk().call("GET", "/api/session", null, bearer).hasStatus(200);

        desk().asAdmin(
                        "DELETE",
                        "/api/admin/agents/tokens/" + created.get("tokenId").stringValue(),
                        null)
                .hasStatus(204);

        desk().call("GET", "/api/session", null, bearer).isProblem(401, "unauthenticated");
    }

    @Test
    void secretsPassToAnotherKeyAndBack() {
        MasterKey other = new MasterKey("YW5vdGhlciBrZXkgb2YgMjU2IGJpdHMsIGluIGJhc2U=");
        String before =
                jdbc.sql("SELECT key_pair FROM signing_key").query(String.class).single();

        int secrets = MasterKeyRotation.rotate(database, new MasterKey(MASTER_KEY), other);

        assertThat(secrets).isPositive();
        assertThat(jdbc.sql("SELECT key_pair FROM signing_key")
                        .query(String.class)
                        .single())
                .isNotEqualTo(before);
        assertThat(MasterKeyRotation.rotate(database, other, new MasterKey(MASTER_KEY)))
                .isEqualTo(secrets);
        desk().asAdmin("GET", "/api/admin/pages", null).hasStatus(200);
        desk().signIn("admin", Desk.ADMIN_PASSWORD).hasStatus(200);
    }

    private Answer app(String appId) {
        return desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", appId, "name", "App", "appSecret", "secret", "verifyToken", "v"));
    }

    private List<JsonNode> pages() {
        return desk().asAdmin("GET", "/api/admin/pages", null)
                .body()
                .valueStream()
                .toList();
    }

    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            try (Connection owner = postgres.getPostgresDatabase().getConnection()) {
                owner.createStatement().execute("CREATE ROLE pagedesk_reader LOGIN PASSWORD 'reader'");
            }
            return postgres;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.pagedesk.command.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.ChatDesk;
import io.pagedesk.command.desk.Desk.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Integrations with a token of their own. */
class ApiTokenTest extends ChatDesk {

    private static final String TOKENS = "/api/admin/agents/tokens";

    private final String name = "crm-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void aTokenIsShownOnceAndKeptAsItsDigestAlone() {
        JsonNode created = create("AGENT").hasStatus(201).body();
        String token = created.get("token").stringValue();

        assertThat(token).matches("pdk_[A-Za-z0-9_-]{43}");
        assertThat(desk().asAdmin("GET", TOKENS, null).hasStatus(200).text())
                .contains(name)
                .doesNotContain(token, "sha256", "Sha256");
        assertThat(stored()).contains(name).doesNotContain(token);
        assertThat(jdbc.sql("SELECT secret_sha256 FROM api_token WHERE name = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo(new ApiTokenSecret(token).sha256())
                .hasSize(64);
    }

    @Test
    void anIntegrationWorksUnderItsOwnNameAsFarAsItsRoleGoes() {
        String token = tokenWith("AGENT");

        JsonNode who = with(token, "GET", "/api/session", null).hasStatus(200).body();
        assertThat(who.get("username").stringValue()).isEqualTo("api:" + name);
        assertThat(who.get("roles").get(0).stringValue()).isEqualTo("AGENT");
        with(token, "POST", ticket + "/notes", Map.of("text", "From the shop")).hasStatus(201);
        assertThat(events("note-added").get(0).get("agent").stringValue()).isEqualTo("api:" + name);
        with(token, "GET", "/api/admin/agents", null).isProblem(403, "forbidden");
        with(tokenWith("AUDITOR", "reader-" + name), "POST", ticket + "/notes", Map.of("text", "x"))
                .isProblem(403, "forbidden");
    }

    @Test
    void anIntegrationIsNobodyWhoCouldBeGivenATicketOrHasAPassword() {
        String token = tokenWith("ADMIN");

        assertThat(with(token, "PUT", ticket + "/assignee", Map.of("agent", "me"))
                        .invalidFields())
                .containsExactly("agent");
        with(token, "GET", "/api/session/sessions", null).isProblem(403, "no-session");
        with(token, "POST", "/api/session/password", Map.of("current", "long enough", "password", "long enough"))
                .isProblem(403, "no-session");
    }

    @Test
    void aRevokedTokenIsRefusedAndItsNameIsFree() {
        JsonNode created = create("AGENT").hasStatus(201).body();
        String token = created.get("token").stringValue();
        with(token, "GET", "/api/session", null).hasStatus(200);
        create("AGENT").isProblem(409, "api-token-exists");

        revoke(created).hasStatus(204);
        revoke(created).hasStatus(204);

        with(token, "GET", "/api/session", null).isProblem(401, "unauthenticated");
        String next = tokenWith("AGENT");
        with(next, "GET", "/api/session", null).hasStatus(200);
        with(token, "GET", "/api/session", null).isProblem(401, "unauthenticated");
        assertThat(jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                                + " ORDER BY sequence_number")
                        .param("api-token:" + created.get("tokenId").stringValue())
                        .query(String.class)
                        .list())
                .containsExactly("token.created", "token.revoked");
    }

    @Test
    void aTokenRunsOut() {
        String expiry = clock.instant().plus(Duration.ofHours(1)).toString();
        String token =
                create("AGENT", expiry).hasStatus(201).body().get("token").stringValue();
        with(token, "GET", "/api/session", null).hasStatus(200);

        advance(Duration.ofHours(1));

        with(token, "GET", "/api/session", null).isProblem(401, "unauthenticated");
    }

    @Test
    void whatIsWrongWithAnOrderIsNamed() {
        assertThat(desk().asAdmin("POST", TOKENS, Map.of("name", "Two Words")).invalidFields())
                .containsExactly("name", "role");
        assertThat(create("AGENT", clock.instant().toString()).invalidFields()).containsExactly("expiresAt");
        assertThat(create("AGENT", "+999999999-12-31T23:59:59Z").invalidFields())
                .containsExactly("expiresAt");
        desk().asAdmin("DELETE", TOKENS + "/unknown", null).isProblem(404, "api-token-not-found");
        assertThat(desk().asAdmin(
                                "POST",
                                "/api/admin/agents",
                                Map.of(
                                        "username", "tokens",
                                        "name", "Name",
                                        "password", "long enough",
                                        "roles", List.of("AGENT")))
                        .invalidFields())
                .containsExactly("username");
    }

    @Test
    void aGuessedTokenIsNone() {
        with("pdk_" + "A".repeat(43), "GET", "/api/session", null).isProblem(401, "unauthenticated");
        with("pdk_", "GET", "/api/session", null).isProblem(401, "unauthenticated");
    }

    /** HUMAN_AGENT is for what a human answers for. */
    @Test
    void f10AProgramsReplyLeavesWithin24HoursOnly() {
        String token = tokenWith("AGENT");
        with(token, "POST", ticket + "/replies", Map.of("text", "Ready to be fetched"))
                .hasStatus(202);

        advance(Duration.ofHours(25));

        with(token, "POST", ticket + "/replies", Map.of("text", "Still there")).isProblem(409, "window-closed");
        post("/replies", Map.of("text", "I put it aside for you")).hasStatus(202);
    }

    private Answer create(String role) {
        return create(role, null);
    }

    private Answer create(String role, String expiresAt) {
        Map<String, Object> wanted = new HashMap<>(Map.of("name", name, "role", role));
        if (expiresAt != null) {
            wanted.put("expiresAt", expiresAt);
        }
        return desk().asAdmin("POST", TOKENS, wanted);
    }

    private String tokenWith(String role) {
        return tokenWith(role, name);
    }

    private String tokenWith(String role, String called) {
        return desk().asAdmin("POST", TOKENS, Map.of("name", called, "role", role))
                .hasStatus(201)
                .body()
                .get("token")
                .stringValue();
    }

    private Answer revoke(JsonNode created) {
        return desk().asAdmin("DELETE", TOKENS + "/" + created.get("tokenId").stringValue(), null);
    }

    private Answer with(String token, String method, String path, Object body) {
        return desk().call(method, path, body, Map.of("Authorization", "Bearer " + token));
    }

    /** Everything that is kept of tokens, in tables and events. */
    private String stored() {
        return jdbc.sql("SELECT * FROM api_token").query().listOfRows().toString()
                + jdbc.sql("SELECT payload FROM domain_event_entry WHERE payload_type LIKE 'token.%'")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list();
    }
}

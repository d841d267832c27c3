package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who, what and when of everything that admins do: events that name them. */
class AdministrativeActsTest extends RunningDesk {

    private static final String CANNED = "/api/admin/agents/canned-replies";

    private final String keeper = "keeper-" + UUID.randomUUID();

    @Test
    void everyActOfAnAdminIsAFactThatNamesThem() {
        String token = desk().tokenOfNewAgent(keeper, "ADMIN");
        String agent = "kept-" + UUID.randomUUID();
        as(
                        token,
                        "POST",
                        "/api/admin/agents",
                        Map.of("username", agent, "name", "N", "password", "long enough", "roles", List.of("AGENT")))
                .hasStatus(201);
        desk().signIn(agent, "long enough").hasStatus(200);
        as(token, "DELETE", "/api/admin/agents/" + agent + "/sessions", null).hasStatus(204);
        as(
                        token,
                        "PUT",
                        "/api/admin/agents/" + agent,
                        Map.of("name", "M", "roles", List.of("AUDITOR"), "password", "another one", "active", false))
                .hasStatus(200);
        as(token, "PUT", "/api/admin/agents/" + agent, Map.of("active", true)).hasStatus(200);
        String tokenId = as(token, "POST", "/api/admin/agents/tokens", Map.of("name", "kept", "role", "AGENT"))
                .hasStatus(201)
                .body()
                .get("tokenId")
                .stringValue();
        as(token, "DELETE", "/api/admin/agents/tokens/" + tokenId, null).hasStatus(204);
        as(
                        token,
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", "9901", "name", "App", "appSecret", "secret", "verifyToken", "v"))
                .hasStatus(201);
        as(token, "PUT", "/api/admin/apps/9901", Map.of("name", "Shop", "appSecret", "newer", "verifyToken", "w"))
                .hasStatus(200);
        as(token, "PUT", "/api/admin/apps/9901/test-mode", Map.of("enabled", true))
                .hasStatus(200);
        as(token, "PUT", "/api/admin/apps/9901/test-mode", Map.of("enabled", false))
                .hasStatus(200);
        as(
                        token,
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", "9901", "pageId", "9902", "name", "Page", "accessToken", "token"))
                .hasStatus(201);
        as(token, "DELETE", "/api/admin/pages/9902", null).hasStatus(204);
        String reply = as(token, "POST", CANNED, Map.of("title", keeper, "text", "Hello"))
                .hasStatus(201)
                .body()
                .get("id")
                .stringValue();
        as(token, "PUT", CANNED + "/" + reply, Map.of("title", keeper, "text", "Good day"))
                .hasStatus(200);
        as(token, "DELETE", CANNED + "/" + reply, null).hasStatus(204);
        as(token, "POST", "/api/admin/parked/" + parked() + "/retry", null).hasStatus(200);

        assertThat(actsOf(keeper))
                .contains(
                        "agent.registered",
                        "agent.session-ended",
                        "agent.renamed",
                        "agent.roles-changed",
                        "agent.password-changed",
                        "agent.deactivated",
                        "agent.reactivated",
                        "token.created",
                        "token.revoked",
                        "app.registered",
                        "app.renamed",
                        "app.secret-rotated",
                        "app.verify-token-changed",
                        "app.test-mode-changed",
                        "page.connected",
                        "page.disconnected",
                        "cannedreply.created",
                        "cannedreply.changed",
                        "cannedreply.deleted",
                        "parked.item-retried");
        desk().asAdmin("PUT", "/api/admin/agents/" + keeper, Map.of("active", false))
                .hasStatus(200);
    }

    private String parked() {
        String id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO parked_item (id, app_id, reason, raw, received_at, attempts) VALUES (?, '9901', 'failed',"
                        + " ?, CURRENT_TIMESTAMP, 1)")
                .params(id, "{}".getBytes(StandardCharsets.UTF_8))
                .update();
        return id;
    }

    private Answer as(String token, String method, String path, Object body) {
        return desk().call(method, path, body, Map.of("Authorization", "Bearer " + token));
    }

    private List<String> actsOf(String actor) {
        return jdbc
                .sql("SELECT payload_type, meta_data FROM domain_event_entry ORDER BY global_index")
                .query((row, number) ->
                        Map.entry(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list()
                .stream()
                .filter(event -> event.getValue().contains("\"actor\":\"" + actor + "\""))
                .map(Map.Entry::getKey)
                .toList();
    }
}

package io.pagedesk.command.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AgentAdministrationTest extends RunningDesk {

    private static final String AGENTS = "/api/admin/agents";

    @Test
    void aNewAgentIsListedWithoutAnyPassword() {
        JsonNode agent = register("bea", "AGENT", "AUDITOR").hasStatus(201).body();

        assertThat(agent.get("roles").valueStream().map(JsonNode::stringValue)).containsExactly("AGENT", "AUDITOR");
        assertThat(agent.get("active").booleanValue()).isTrue();
        Answer list = desk().asAdmin("GET", AGENTS, null).hasStatus(200);
        assertThat(list.body().valueStream().toList()).contains(agent);
        assertThat(list.text()).doesNotContain("password", "pbkdf2");
    }

    @Test
    void usernamesAreUniqueWhateverTheirCase() {
        register("Carl", "AGENT").hasStatus(201);

        register("carl", "AGENT").isProblem(409, "agent-exists");
        register("CARL", "AGENT").isProblem(409, "agent-exists");
    }

    @Test
    void everyInvalidFieldIsNamed() {
        assertThat(desk().asAdmin("POST", AGENTS, Map.of("username", "two words", "password", "too short"))
                        .invalidFields())
                .containsExactly("name", "password", "roles", "username");
        assertThat(desk().asAdmin(
                                "PUT", AGENTS + "/admin", Map.of("name", " ", "password", "short", "roles", List.of()))
                        .invalidFields())
                .containsExactly("name", "password", "roles");
        assertThat(register("dora", "OWNER").invalidFields()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "System", "customer", "null"})
    void noAgentIsNamedByAWordThatMeansSomebodyElse(String word) {
        assertThat(register(word, "AGENT").invalidFields()).containsExactly("username");
    }

    @Test
    void whatIsGivenChangesAndTheRestStays() {
        register("emil", "AGENT").hasStatus(201);

        JsonNode renamed =
                change("emil", Map.of("name", "Emil Z.")).hasStatus(200).body();
        JsonNode promoted = change("Emil", Map.of("roles", List.of("ADMIN", "AGENT")))
                .hasStatus(200)
                .body();

        assertThat(renamed.get("name").stringValue()).isEqualTo("Emil Z.");
        assertThat(renamed.get("roles").get(0).stringValue()).isEqualTo("AGENT");
        assertThat(promoted.get("name").stringValue()).isEqualTo("Emil Z.");
        assertThat(eventsOf("emil")).containsExactly("agent.registered", "agent.renamed", "agent.roles-changed");
    }

    @Test
    void anEmptyChangeIsNoFact() {
        register("fred", "AGENT").hasStatus(201);

        change("fred", Map.of()).hasStatus(200);

        assertThat(eventsOf("fred")).containsExactly("agent.registered");
    }

    @Test
    void anUnknownAgentIsNotChanged() {
        change("nobody", Map.of("name", "N")).isProblem(404, "agent-not-found");
    }

    @Test
    void theLastActiveAdminStays() {
        change("admin", Map.of("active", false)).isProblem(409, "last-admin");
        change("admin", Map.of("roles", List.of("AGENT"))).isProblem(409, "last-admin");

        register("greta", "ADMIN").hasStatus(201);
        change("greta", Map.of("active", false)).hasStatus(200);

        change("admin", Map.of("active", false)).isProblem(409, "last-admin");
    }

    @Test
    void ofTwoAdminsWhoDeactivateEachOtherOneStays() {
        assertThat(races().adminsDeactivateEachOther("rival"))
                .extracting(Answer::status)
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 409 || status == 401);
    }

    @Test
    void eventsTellWhoChangedAnAccountAndUnderWhichRequest() {
        desk().call(
                        "POST",
                        AGENTS,
                        registration("hanna", "AGENT"),
                        Map.of("Authorization", "Bearer " + desk().adminToken(), "X-Correlation-Id", "request-17"))
                .hasStatus(201);

        byte[] metaData = jdbc.sql(
                        "SELECT meta_data FROM domain_event_entry WHERE aggregate_identifier = 'agent:hanna'")
                .query(byte[].class)
                .single();
        assertThat(new String(metaData, StandardCharsets.UTF_8))
                .contains("\"actor\":\"admin\"", "\"correlationId\":\"request-17\"");
    }

    private Answer register(String username, String... roles) {
        return desk().asAdmin("POST", AGENTS, registration(username, roles));
    }

    private static Map<String, Object> registration(String username, String... roles) {
        return Map.of("username", username, "name", "Name", "password", "long enough", "roles", roles);
    }

    private Answer change(String username, Map<String, Object> change) {
        return desk().asAdmin("PUT", AGENTS + "/" + username, change);
    }

    private List<String> eventsOf(String username) {
        return jdbc.sql(
                        "SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param("agent:" + username)
                .query(String.class)
                .list();
    }
}

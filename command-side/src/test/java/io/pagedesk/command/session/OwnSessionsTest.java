package io.pagedesk.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody is signed in, how that ends, and how they change their password. */
class OwnSessionsTest extends RunningDesk {

    private static final String SESSIONS = "/api/session/sessions";

    private final String username = "person-" + UUID.randomUUID();
    private String mine;
    private String other;

    @BeforeEach
    void signInTwice() {
        mine = desk().tokenOfNewAgent(username, "AUDITOR");
        other = signIn("a password for " + username);
    }

    @Test
    void sessionsTellWhenAndWithWhatAndNoAddress() {
        List<JsonNode> sessions = list(mine);

        assertThat(sessions).hasSize(2).allSatisfy(session -> {
            assertThat(session.propertyNames())
                    .containsExactlyInAnyOrder(
                            "sessionId", "createdAt", "lastSeenAt", "expiresAt", "address", "userAgent", "current");
            assertThat(session.get("address").stringValue()).isEqualTo("LOCAL");
            assertThat(session.get("userAgent").stringValue()).startsWith("Java-http-client");
        });
        assertThat(sessions.stream().filter(it -> it.get("current").booleanValue()))
                .hasSize(1);
        assertThat(desk().asAdmin("GET", ofAdmin(""), null).hasStatus(200).text())
                .doesNotContain("127.0.0.1", mine, other);
    }

    @Test
    void aSessionThatIsUsedIsSeen() {
        clock.advance(Duration.ofMinutes(10));

        with(other, "GET", "/api/session", null).hasStatus(200);

        List<JsonNode> sessions = list(other);
        assertThat(sessions).allSatisfy(session -> {
            boolean used = session.get("current").booleanValue();
            assertThat(session.get("lastSeenAt")
                                    .stringValue()
                                    .compareTo(session.get("createdAt").stringValue())
                            > 0)
                    .isEqualTo(used);
        });
    }

    @Test
    void oneSignsOutElsewhereAndStaysHere() {
        with(mine, "DELETE", SESSIONS, null).hasStatus(204);

        refused(other);
        assertThat(list(mine)).hasSize(1);
        assertThat(makersOf("agent.session-ended")).hasSize(1);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        String stranger = desk().tokenOfNewAgent("stranger-" + UUID.randomUUID(), "AGENT");
        String id = idOf(other);

        with(stranger, "DELETE", SESSIONS + "/" + id, null).hasStatus(204);
        accepted(other);

        with(mine, "DELETE", SESSIONS + "/" + id, null).hasStatus(204);
        refused(other);
        accepted(mine);
    }

    @Test
    void anAdminSeesAndEndsTheSessionsOfOthers() {
        desk().asAdmin("DELETE", ofAdmin("/" + idOf(other)), null).hasStatus(204);
        refused(other);
        accepted(mine);

        desk().asAdmin("DELETE", ofAdmin(""), null).hasStatus(204);
        refused(mine);
        assertThat(desk().asAdmin("GET", ofAdmin(""), null).body()).isEmpty();
        desk().asAdmin("GET", "/api/admin/agents/nobody-known/sessions", null).isProblem(404, "agent-not-found");
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsTheOtherSessions() {
        change("not the present one", "a new password").isProblem(403, "wrong-password");
        accepted(other);

        change("a password for " + username, "a new password").hasStatus(204);

        refused(other);
        accepted(mine);
        desk().signIn(username, "a password for " + username).isProblem(401, "wrong-credentials");
        signIn("a new password");
        assertThat(makersOf("agent.password-changed")).hasSize(1).allMatch(by -> by.equals(username));
    }

    @Test
    void aNewPasswordIsLongEnough() {
        assertThat(change("a password for " + username, "short").invalidFields())
                .containsExactly("password");
    }

    @Test
    void thePresentPasswordCannotBeGuessedForLong() {
        IntStream.range(0, SignInThrottle.FAILURES)
                .forEach(guess -> change("guess " + guess, "a new password").isProblem(403, "wrong-password"));

        Answer answer = change("a password for " + username, "a new password").isProblem(429, "too-many-attempts");

        assertThat(answer.header("Retry-After")).isNotBlank();
        advance(SignInThrottle.WINDOW);
    }

    private Answer change(String current, String password) {
        return with(mine, "POST", "/api/session/password", Map.of("current", current, "password", password));
    }

    private String signIn(String password) {
        return desk().signIn(username, password)
                .hasStatus(200)
                .body()
                .get("token")
                .stringValue();
    }

    private Answer with(String token, String method, String path, Object body) {
        return desk().call(method, path, body, Map.of("Authorization", "Bearer " + token));
    }

    private List<JsonNode> list(String token) {
        return with(token, "GET", SESSIONS, null)
                .hasStatus(200)
                .body()
                .valueStream()
                .toList();
    }

    private String idOf(String token) {
        return list(token).stream()
                .filter(session -> session.get("current").booleanValue())
                .map(session -> session.get("sessionId").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private void accepted(String token) {
        with(token, "GET", "/api/session", null).hasStatus(200);
    }

    private void refused(String token) {
        with(token, "GET", "/api/session", null).isProblem(401, "unauthenticated");
    }

    private String ofAdmin(String rest) {
        return "/api/admin/agents/" + username + "/sessions" + rest;
    }

    /** Who made the facts of this kind. */
    private List<String> makersOf(String type) {
        return jdbc.sql("SELECT payload FROM domain_event_entry WHERE aggregate_identifier = ? AND payload_type = ?")
                .params("agent:" + username, type)
                .query((row, number) ->
                        JsonMapper.shared().readTree(row.getBytes(1)).get("by").stringValue())
                .list();
    }
}

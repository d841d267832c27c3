package io.pagedesk.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.text.ParseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionTest extends RunningDesk {

    private static final String SESSION = "/api/session";

    @Test
    void signingInGivesATokenTheUserAndAStrictCookie() throws ParseException {
        Answer answer = desk().signIn("admin", Desk.ADMIN_PASSWORD).hasStatus(200);

        JsonNode body = answer.body();
        assertThat(body.get("user").get("username").stringValue()).isEqualTo("admin");
        assertThat(body.get("user").get("roles").get(0).stringValue()).isEqualTo("ADMIN");
        assertThat(body.get("expiresAt").stringValue())
                .isEqualTo(clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(Duration.ofHours(12))
                        .toString());
        assertThat(answer.cookie("pagedesk-session"))
                .startsWith("pagedesk-session=" + body.get("token").stringValue())
                .contains("; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure", "; Max-Age=43200");
        SignedJWT token = SignedJWT.parse(body.get("token").stringValue());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://desk.example");
        assertThat(token.getJWTClaimsSet().getClaims()).containsKeys("sub", "roles", "sid", "iat", "exp");
    }

    @Test
    void thePublicKeyOfTheTokenIsPublishedAndThePrivateOneIsNot() throws ParseException {
        String keyId = SignedJWT.parse(desk().adminToken()).getHeader().getKeyID();

        JsonNode keys = desk().asNobody("GET", "/.well-known/jwks.json", null)
                .hasStatus(200)
                .body()
                .get("keys");

        JsonNode key = keys.valueStream()
                .filter(candidate -> candidate.get("kid").stringValue().equals(keyId))
                .findFirst()
                .orElseThrow();
        assertThat(key.has("n")).isTrue();
        assertThat(key.has("d") || key.has("p") || key.has("q")).isFalse();
        assertThat(jdbc.sql("SELECT key_pair FROM signing_key")
                        .query(String.class)
                        .list())
                .allSatisfy(stored -> assertThat(stored).doesNotContain("{", "kty"));
    }

    @Test
    void whoIsSignedInIsTold() {
        JsonNode user = desk().asAdmin("GET", SESSION, null).hasStatus(200).body();

        assertThat(user.get("username").stringValue()).isEqualTo("admin");
        assertThat(user.get("roles").get(0).stringValue()).isEqualTo("ADMIN");
        desk().asNobody("GET", SESSION, null).isProblem(401, "unauthenticated");
    }

    @Test
    void allFailuresToSignInLookTheSame() {
        desk().tokenOfNewAgent("ines", "AGENT");
        desk().asAdmin("PUT", "/api/admin/agents/ines", Map.of("active", false)).hasStatus(200);

        List<String> answers = List.of(
                desk().signIn("nobody-at-all", "a wrong password")
                        .isProblem(401, "wrong-credentials")
                        .text(),
                desk().signIn("admin", "a wrong password")
                        .isProblem(401, "wrong-credentials")
                        .text(),
                desk().signIn("ines", "a password for ines")
                        .isProblem(401, "wrong-credentials")
                        .text());

        assertThat(answers.stream().distinct()).hasSize(1);
        advance(SignInThrottle.WINDOW);
    }

    @Test
    void anEndedSessionsTokenIsRefusedAtOnceAndOthersLiveOn() {
        String token = desk().tokenOfNewAgent("jana", "AGENT");
        String other =
                desk().signIn("jana", "a password for jana").body().get("token").stringValue();
        with(token, "GET").hasStatus(200);

        Answer ended = with(token, "DELETE").hasStatus(204);

        assertThat(ended.cookie("pagedesk-session")).contains("Max-Age=0");
        with(token, "GET").isProblem(401, "unauthenticated");
        with(token, "DELETE").isProblem(401, "unauthenticated");
        with(other, "GET").hasStatus(200);
        assertThat(eventsOf("jana")).containsExactly("agent.registered", "agent.session-ended");
    }

    @Test
    void aDeactivatedAgentsTokenIsRefusedAtOnce() {
        String token = desk().tokenOfNewAgent("karl", "AGENT");
        with(token, "GET").hasStatus(200);

        desk().asAdmin("PUT", "/api/admin/agents/karl", Map.of("active", false)).hasStatus(200);

        with(token, "GET").isProblem(401, "unauthenticated");
        desk().asAdmin("PUT", "/api/admin/agents/karl", Map.of("active", true)).hasStatus(200);
        with(token, "GET").isProblem(401, "unauthenticated");
        assertThat(eventsOf("karl"))
                .containsExactly("agent.registered", "agent.deactivated", "agent.session-ended", "agent.reactivated");
    }

    @Test
    void aTokenEndsWithTheRolesItWasGivenFor() {
        String token = desk().tokenOfNewAgent("lena", "ADMIN");

        desk().asAdmin("PUT", "/api/admin/agents/lena", Map.of("roles", List.of("AGENT")))
                .hasStatus(200);

        with(token, "GET").isProblem(401, "unauthenticated");
    }

    @Test
    void aTokenRunsOutAfterTwelveHours() {
        String token = desk().tokenOfNewAgent("mona", "AGENT");

        advance(Duration.ofHours(12).minusMinutes(2));
        with(token, "GET").hasStatus(200);
        advance(Duration.ofMinutes(4));

        with(token, "GET").isProblem(401, "unauthenticated");
    }

    @Test
    void aForgedTokenIsRefused() {
        String[] parts = desk().adminToken().split("\\.", -1);

        with(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()), "GET")
                .isProblem(401, "unauthenticated");
        with("no token at all", "GET").isProblem(401, "unauthenticated");
        with("eyJhbGciOiJub25lIn0." + parts[1] + ".", "GET").isProblem(401, "unauthenticated");
    }

    @Test
    void aPasswordIsChangedAndTheOldOneIsDead() {
        desk().tokenOfNewAgent("nina", "AGENT");

        desk().asAdmin("PUT", "/api/admin/agents/nina", Map.of("password", "another password"))
                .hasStatus(200);

        desk().signIn("nina", "a password for nina").isProblem(401, "wrong-credentials");
        desk().signIn("NINA", "another password").hasStatus(200);
    }

    @Test
    void aFormOfAnotherSiteCannotSignAnybodyIn() {
        desk().call(
                        "POST",
                        SESSION,
                        "username=admin&password=x",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .isProblem(415, "unsupported-media-type");
        desk().call("POST", SESSION, "{\"username\":\"admin\"}", Map.of("Content-Type", "text/plain"))
                .isProblem(415, "unsupported-media-type");
    }

    private Answer with(String token, String method) {
        return desk().call(method, SESSION, null, Map.of("Authorization", "Bearer " + token));
    }

    private List<String> eventsOf(String username) {
        return jdbc.sql(
                        "SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param("agent:" + username)
                .query(String.class)
                .list();
    }
}

package io.pagedesk.query.access;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentSessionEnded;
import io.pagedesk.events.token.ApiTokenCreated;
import io.pagedesk.events.token.ApiTokenRevoked;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.desk.Tokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessApiTest {

    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(5);

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String username = "agent-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "AGENT, /api/inboxes, 200",
        "AGENT, /api/tickets, 200",
        "AGENT, /api/tickets/x, 404",
        "AGENT, /api/tickets/x/messages, 404",
        "AGENT, /api/admin/projections, 403",
        "AGENT, /api/admin/dead-letters, 403",
        "AGENT, /api/audit/replies, 403",
        "ADMIN, /api/inboxes, 200",
        "ADMIN, /api/tickets, 200",
        "ADMIN, /api/admin/projections, 200",
        "AGENT, /api/agents, 200",
        "AGENT, /api/labels, 200",
        "AGENT, /api/canned-replies, 200",
        "AGENT, /api/mentions, 200",
        "AUDITOR, /api/agents, 200",
        "AUDITOR, /api/statistics, 200",
        "AUDITOR, /api/inboxes, 200",
        "AUDITOR, /api/tickets, 200",
        "AUDITOR, /api/admin/projections, 403",
        "STRANGER, /api/tickets, 403",
        "STRANGER, /api/agents, 403",
        "STRANGER, /api/mentions, 403",
    })
    void eachRoleReadsItsOwn(String role, String path, int status) {
        assertThat(desk.get(path, desk.tokens().of(username, role)).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/inboxes",
        "/api/tickets",
        "/api/tickets/x",
        "/api/tickets/x/messages",
        "/api/updates",
        "/api/agents",
        "/api/labels",
        "/api/canned-replies",
        "/api/mentions",
        "/api/statistics",
        "/api/audit/replies",
        "/api/admin/projections",
        "/api/admin/dead-letters",
        "/somewhere"
    })
    void withoutALoginNothingIsRead(String path) {
        HttpResponse<String> response = desk.get(path, null);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo("unauthenticated");
    }

    @Test
    void withoutTheRoleTheProblemSaysSo() {
        HttpResponse<String> response =
                desk.get("/api/admin/projections", desk.tokens().of(username, "AGENT"));

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"/api/tickets", "/api/inboxes", "/somewhere", "/api/admin/projections"})
    void everyAnswerCarriesStrictHeaders(String path) {
        for (String token : List.of(desk.tokens().of(username, "AGENT"), "nonsense")) {
            HttpResponse<String> response = desk.get(path, token);

            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'"));
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(response.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
            assertThat(response.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
        }
    }

    @Test
    void theCookieIsALoginToo() {
        String token = desk.tokens().of(username, "AGENT");

        assertThat(desk.get("/api/inboxes", null, "Cookie", "pagedesk-session=" + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/api/inboxes", null, "Cookie", "pagedesk-session=").statusCode())
                .isEqualTo(401);
        assertThat(desk.get("/api/inboxes", null, "Cookie", "pagedesk-session=nonsense")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tokensThatTheCommandSideDidNotSignAreRefused() throws Exception {
        String ofAnotherKey = new Tokens().of(username, "ADMIN");
        String unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                        .subject(username)
                        .claim("roles", List.of("ADMIN"))
                        .build())
                .serialize();
        SignedJWT withThePublicKeyAsSecret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(),
                new JWTClaimsSet.Builder()
                        .subject(username)
                        .claim("roles", List.of("ADMIN"))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        withThePublicKeyAsSecret.sign(
                new MACSigner(desk.tokens().key().toRSAPublicKey().getEncoded()));

        assertThat(List.of(ofAnotherKey, unsigned, withThePublicKeyAsSecret.serialize(), "nonsense"))
                .allSatisfy(token ->
                        assertThat(desk.get("/api/tickets", token).statusCode()).isEqualTo(401));
    }

    @Test
    void aTokenThatHasRunOutIsRefused() {
        String old = desk.tokens().of(username, "s", Instant.now().minus(Duration.ofHours(2)), "AGENT");

        assertThat(desk.get("/api/tickets", old).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatEndsIsRefusedWithinFiveSecondsAndOthersOfTheAgentAreNot() {
        register();
        String ended = desk.tokens().of(username, "ended-" + username, Instant.now(), "AGENT");
        String other = desk.tokens().of(username, "other-" + username, Instant.now(), "AGENT");
        assertThat(desk.get("/api/tickets", ended).statusCode()).isEqualTo(200);

        publish(1, new AgentSessionEnded(username, "ended-" + username, username, Instant.now()));

        awaitRefusal(ended);
        assertThat(desk.get("/api/tickets", other).statusCode()).isEqualTo(200);
    }

    @Test
    void anAgentWhoIsDeactivatedIsRefusedWithinFiveSeconds() {
        register();
        String token = desk.tokens().of(username, "AGENT");
        assertThat(desk.get("/api/tickets", token).statusCode()).isEqualTo(200);

        publish(1, new AgentDeactivated(username, "root", Instant.now()));

        awaitRefusal(token);
    }

    @Test
    void anIntegrationReadsWithItsTokenUntilItIsRevoked() throws Exception {
        String tokenId = UUID.randomUUID().toString();
        String token = "pdk_" + tokenId;
        assertThat(desk.get("/api/tickets", token).statusCode()).isEqualTo(401);

        publishToken(0, tokenId, created(tokenId, token, null));

        await().atMost(REFUSED_WITHIN)
                .untilAsserted(() ->
                        assertThat(desk.get("/api/tickets", token).statusCode()).isEqualTo(200));
        assertThat(desk.get("/api/admin/projections", token).statusCode()).isEqualTo(403);
        publishToken(1, tokenId, new ApiTokenRevoked(tokenId, "root", Instant.now()));
        awaitRefusal(token);
    }

    @Test
    void anIntegrationsTokenRunsOut() throws Exception {
        String tokenId = UUID.randomUUID().toString();
        String token = "pdk_" + tokenId;

        publishToken(0, tokenId, created(tokenId, token, Instant.now().plusSeconds(2)));

        await().atMost(REFUSED_WITHIN)
                .untilAsserted(() ->
                        assertThat(desk.get("/api/tickets", token).statusCode()).isEqualTo(200));
        awaitRefusal(token);
    }

    private static ApiTokenCreated created(String tokenId, String token, Instant expiresAt) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        return new ApiTokenCreated(
                tokenId, "crm", AgentRole.AGENT, HexFormat.of().formatHex(digest), expiresAt, "root", Instant.now());
    }

    private void publishToken(long sequence, String tokenId, Object event) {
        desk.publish(List.of(new GenericDomainEventMessage<>("ApiToken", "api-token:" + tokenId, sequence, event)));
    }

    private void awaitRefusal(String token) {
        await().atMost(REFUSED_WITHIN)
                .untilAsserted(() ->
                        assertThat(desk.get("/api/tickets", token).statusCode()).isEqualTo(401));
    }

    private void register() {
        publish(0, new AgentRegistered(username, "Ada", List.of(AgentRole.AGENT), "root", Instant.now()));
    }

    private void publish(long sequence, Object event) {
        desk.publish(List.of(new GenericDomainEventMessage<>("Agent", username, sequence, event)));
    }
}

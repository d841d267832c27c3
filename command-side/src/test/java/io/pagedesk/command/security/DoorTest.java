package io.pagedesk.command.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the door does with what no honest caller sends. */
class DoorTest extends RunningDesk {

    private static final String APPS = "/api/admin/apps";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", APPS, "/.well-known/jwks.json", "/nothing/here", "/webhooks/messenger/1"})
    void browsersAreToldToComeByHttpsAlone(String path) {
        assertThat(desk().asNobody("GET", path, null).header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        String large = "{\"username\":\"" + "x".repeat((int) BodyLimit.LARGEST) + "\"}";

        desk().asNobody("POST", "/api/session", large).isProblem(413, "content-too-large");
        desk().asAdmin("POST", APPS, large).isProblem(413, "content-too-large");
        desk().asNobody("POST", APPS, large).isProblem(401, "unauthenticated");
    }

    /** Nobody has to say how long a body is. */
    @Test
    void whatDoesNotTellItsLengthEndsAtTheSameLimit() throws IOException, InterruptedException {
        byte[] endless = ("{\"username\":[" + "1,".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))
                .build();

        Answer answer = new Answer(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString()));

        answer.isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", APPS})
    void whatIsTooDeepIsRefused(String path) {
        String deep = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        desk().asAdmin("POST", path, deep).isProblem(400, "invalid-request");
        desk().asAdmin("POST", path, "{\"name\":" + "[".repeat(40) + "]".repeat(40) + "}")
                .isProblem(400, "invalid-request");
    }

    @Test
    void aNumberThatTakesLongToReadIsRefused() {
        desk().asAdmin("PUT", APPS + "/1/test-mode", "{\"enabled\":" + "9".repeat(100_000) + "}")
                .isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/apps;x=1", "/api/admin/apps/%2e%2e/pages", "/api/admin//apps", "/api/%00"})
    void anAddressThatTwoReadersReadDifferentlyReachesNothing(String path) {
        Answer answer = desk().asAdmin("GET", path, null);

        assertThat(answer.status()).isIn(400, 401, 403, 404);
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/apps;x=1", "/api/admin//apps"})
    void anAddressThatIsRejectedIsAProblemToo(String path) {
        desk().asAdmin("GET", path, null).isProblem(400, "invalid-request");
    }

    /** PostgreSQL, for one, takes no NUL. */
    @Test
    void aNameThatNoAccountCanHaveIsAnUnknownOne() {
        desk().asNobody("POST", "/api/session", "{\"username\":\"ad\\u0000min\",\"password\":\"x\"}")
                .isProblem(401, "wrong-credentials");
        assertThat(desk().asAdmin("PUT", "/api/admin/agents/admin", "{\"name\":\"A\\u0000B\"}")
                        .invalidFields())
                .containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "FOO"})
    void aMethodThatNobodyServesReachesNothing(String method) {
        assertThat(desk().asNobody(method, APPS, null).status()).isIn(400, 401, 403, 405, 501);
    }

    @Test
    void anotherSitesPageReadsNothing() {
        Answer answer = desk().call(
                        "GET",
                        "/api/session",
                        null,
                        Map.of("Origin", "https://evil.example", "Authorization", "Bearer " + desk().adminToken()));

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void theHostThatARequestNamesGoesNowhere() {
        Answer signIn = desk().call(
                        "POST",
                        "/api/session",
                        Map.of("username", "admin", "password", Desk.ADMIN_PASSWORD),
                        Map.of("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "http"));
        Answer oidc = desk().call(
                        "GET",
                        "/api/session/oidc/start/company",
                        null,
                        Map.of("X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example"));

        assertThat(signIn.cookie("pagedesk-session")).contains("; Secure").doesNotContain("Domain");
        assertThat(oidc.header("Location")).doesNotContain("evil.example");
    }
}

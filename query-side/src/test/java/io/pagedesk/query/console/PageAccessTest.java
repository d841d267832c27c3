package io.pagedesk.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which page, and what a page may load. */
class PageAccessTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String username = "agent-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "/app, /login?next=%2Fapp",
        "/app/tickets/x?inbox=mine, /login?next=%2Fapp%2Ftickets%2Fx%3Finbox%3Dmine",
        "/admin/channels/messenger/pages, /login?next=%2Fadmin%2Fchannels%2Fmessenger%2Fpages"
    })
    void withoutALoginAPageLeadsToTheLoginAndBack(String path, String login) {
        HttpResponse<String> response = desk.get(path, null);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue(login);
    }

    @Test
    void aLoginThatIsOverLeadsToTheLoginToo() {
        assertThat(desk.get("/app", null, "Cookie", "pagedesk-session=nonsense").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aScriptWithoutALoginIsToldSo() {
        HttpResponse<String> response = desk.get("/app/fragments/inboxes", null, "X-Requested-With", "fetch");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(RunningQuerySide.json(response).path("code").asString()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, /app, 200",
        "AUDITOR, /app, 200",
        "ADMIN, /app, 200",
        "STRANGER, /app, 403",
        "AUDITOR, /app/dashboard, 200",
        "AUDITOR, /app/mentions, 200",
        "AGENT, /admin/canned-replies, 403",
        "ADMIN, /admin/canned-replies, 200",
        "AGENT, /admin/anything, 403",
        "AUDITOR, /admin/anything, 403",
        "ADMIN, /admin/anything, 404",
        "AGENT, /app/tickets/nothing, 404",
        "AGENT, /app?inbox=nothing, 400"
    })
    void eachRoleSeesItsPages(String role, String path, int status) {
        HttpResponse<String> page = desk.get(path, desk.tokens().of(username, role), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<main");
    }

    @Test
    void aPageRunsWhatTheDeskServesAndNothingElse() {
        HttpResponse<String> page = desk.get("/app", desk.tokens().of(username, "AGENT"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain("style=", "onclick=", "javascript:");
    }

    /** By the desk's own address: a proxy in front ends TLS, and the request tells nothing of it. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/app", "/admin/anything", "/assets/nothing.js"})
    void browsersAreToldToComeByHttpsAlone(String path) {
        assertThat(desk.get(path, desk.tokens().of(username, "ADMIN"))
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
    }

    /** No sooner than here is Tomcat's own page seen: what it refuses reaches nobody else. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1\r\nHost: desk", "GARBAGE", "GET / HTTP/1.1\r\nHost: a b"})
    void whatIsNoHttpIsRefusedInAFewPlainWords(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", desk.port("local.server.port"))) {
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .endsWith("\r\n\r\n{\"status\":400,\"code\":\"invalid-request\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/channels, /admin/channels",
        "/app?inbox=mine, /app?inbox=mine",
        "//evil.example/app, /app",
        "/\\evil.example, /app",
        "https://evil.example, /app",
        "javascript:alert(1), /app",
        "/login?next=/login, /app"
    })
    void afterTheLoginOneGoesOnWithinTheDesk(String next, String shown) {
        HttpResponse<String> page = desk.get("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), null);

        assertThat(page.body()).contains("data-next=\"" + shown + "\"");
    }

    @Test
    void thePageSpeaksTheLanguageThatWasChosenElseTheBrowsers() {
        assertThat(desk.get("/login", null, "Accept-Language", "de-AT").body()).contains("lang=\"de\"", "Anmelden");
        assertThat(desk.get("/login", null, "Accept-Language", "fr").body()).contains("lang=\"en\"", "Sign in");
        assertThat(desk.get("/login", null, "Accept-Language", "fr", "Cookie", "pagedesk-language=de")
                        .body())
                .contains("lang=\"de\"");
    }
}

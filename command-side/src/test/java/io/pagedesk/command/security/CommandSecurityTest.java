package io.pagedesk.command.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

class CommandSecurityTest extends RunningDesk {

    private static final Map<String, String> TOKENS = new HashMap<>();

    @LocalManagementPort
    private int managementPort;

    /** 404 and 405 come from behind the security filters: whoever sees them was let through. */
    @ParameterizedTest(name = "{0} {1}: nobody {2}, AUDITOR {3}, AGENT {4}, ADMIN {5}")
    @CsvSource({
        "GET, /api/admin/apps, 401, 403, 403, 200",
        "GET, /api/admin/pages, 401, 403, 403, 200",
        "GET, /api/admin/agents, 401, 403, 403, 200",
        "PATCH, /api/admin/agents, 401, 403, 403, 405",
        "GET, /api/admin/parked/unknown/path, 401, 403, 403, 404",
        "DELETE, /api/admin/pages/1, 401, 403, 403, 404",
        "PATCH, /api/tickets/1/unknown, 401, 403, 404, 404",
        "POST, /api/tickets/1/replies/2/retry, 401, 403, 404, 404",
        "POST, /api/tickets/1/replies/2/withdraw, 401, 403, 404, 404",
        "POST, /api/tickets/1/replies/2/mark-sent, 401, 403, 404, 404",
        "POST, /api/tickets/1/seen, 401, 403, 404, 404",
        "POST, /api/tickets/1/attachments, 401, 403, 415, 415",
        "GET, /api/uploads/1, 401, 404, 404, 404",
        "HEAD, /api/uploads/1, 401, 404, 404, 404",
        "DELETE, /api/uploads/1, 401, 405, 405, 405",
        "GET, /api/session, 401, 200, 200, 200",
        "PUT, /api/session, 401, 403, 403, 403",
        "GET, /.well-known/jwks.json, 200, 200, 200, 200",
        "GET, /.well-known/anything, 401, 403, 403, 403",
        "GET, /webhooks/anything, 404, 404, 404, 404",
        "GET, /oauth/anything, 401, 403, 403, 403",
        "GET, /oauth/facebook/connect?app=unknown, 401, 403, 403, 404",
        "POST, /oauth/facebook/connect, 401, 403, 403, 403",
        "GET, /oauth/facebook/callback, 302, 302, 302, 302",
        "GET, /api/admin/apps/unknown/available-pages, 401, 403, 403, 404",
        "GET, /data-deletion/anything, 404, 404, 404, 404",
        "POST, /data-deletion/anything, 401, 403, 403, 403",
        "POST, /webhooks/facebook/1/deauthorize, 403, 403, 403, 403",
        "POST, /webhooks/facebook/1/data-deletion, 403, 403, 403, 403",
        "GET, /api/tickets, 401, 401, 401, 401",
        "GET, /, 401, 401, 401, 401",
        "GET, /actuator/env, 401, 401, 401, 401",
        "GET, /v3/api-docs.yaml, 401, 401, 401, 401",
    })
    void eachRoleReachesWhatItMay(String method, String path, int nobody, int auditor, int agent, int admin) {
        desk().asNobody(method, path, null).hasStatus(nobody);
        as("AUDITOR", method, path).hasStatus(auditor);
        as("AGENT", method, path).hasStatus(agent);
        as("ADMIN", method, path).hasStatus(admin);
    }

    @Test
    void refusalsOfTheFiltersAreProblemsToo() {
        desk().asNobody("GET", "/api/admin/apps", null).isProblem(401, "unauthenticated");
        as("AGENT", "GET", "/api/admin/apps").isProblem(403, "forbidden");
        desk().asNobody("GET", "/nothing/here", null).isProblem(401, "unauthenticated");
    }

    @Test
    void aCookieAloneReadsButDoesNotWrite() {
        Cookies cookies = signIn();

        desk().call("GET", "/api/admin/apps", null, Map.of("Cookie", cookies.session()))
                .hasStatus(200);
        write(Map.of("Cookie", cookies.session())).isProblem(403, "forbidden");
        write(Map.of("Cookie", cookies.both())).isProblem(403, "forbidden");
        write(Map.of("Cookie", cookies.both(), "X-XSRF-TOKEN", "guessed")).isProblem(403, "forbidden");
    }

    @Test
    void aCookieWritesWithTheCsrfTokenThatCameWithIt() {
        Cookies cookies = signIn();

        write(Map.of("Cookie", cookies.both(), "X-XSRF-TOKEN", cookies.xsrfValue()))
                .hasStatus(400);
    }

    @Test
    void theCsrfTokenIsReadableByThePageAndStrict() {
        String cookie = desk().signIn("admin", Desk.ADMIN_PASSWORD).cookie("XSRF-TOKEN");

        assertThat(cookie).contains("; Path=/", "; SameSite=Strict", "; Secure").doesNotContain("HttpOnly");
    }

    @Test
    void aBearerHeaderNeedsNoCsrfTokenAndWinsOverTheCookie() {
        Cookies cookies = signIn();

        write(Map.of("Authorization", "Bearer " + desk().adminToken())).hasStatus(400);
        write(Map.of("Authorization", "Bearer " + tokenOf("AGENT"), "Cookie", cookies.both()))
                .isProblem(403, "forbidden");
        write(Map.of("Authorization", "Bearer broken", "Cookie", cookies.both()))
                .isProblem(401, "unauthenticated");
        write(Map.of("Authorization", "Bearer", "Cookie", cookies.both())).isProblem(401, "unauthenticated");
    }

    @Test
    void anotherSchemeInTheHeaderDoesNotSpareACookieTheCsrfToken() {
        write(Map.of("Authorization", "Basic YTpi", "Cookie", signIn().session()))
                .isProblem(403, "forbidden");
    }

    @Test
    void aBrokenCookieHindersNobodyFromSigningIn() {
        desk().call(
                        "POST",
                        "/api/session",
                        Map.of("username", "admin", "password", Desk.ADMIN_PASSWORD),
                        Map.of("Cookie", "pagedesk-session=broken"))
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/apps", "/api/session", "/.well-known/jwks.json", "/nothing/here"})
    void everyAnswerCarriesStrictHeaders(String path) {
        Answer answer = desk().asNobody("GET", path, null);

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Correlation-Id")).isNotBlank();
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void healthAndMetricsAreOpenOnTheManagementPortAlone() {
        assertThat(management("/actuator/health/liveness").hasStatus(200).text())
                .contains("UP");
        management("/actuator/health/readiness").hasStatus(200);
        assertThat(management("/actuator/prometheus").hasStatus(200).text()).contains("jvm_");
        management("/actuator/env").isProblem(401, "unauthenticated");
        desk().asNobody("GET", "/actuator/prometheus", null).isProblem(401, "unauthenticated");
    }

    private Answer management(String path) {
        return new Desk(managementPort).asNobody("GET", path, null);
    }

    private Answer write(Map<String, String> headers) {
        return desk().call("POST", "/api/admin/apps", "{}", headers);
    }

    private Cookies signIn() {
        Answer answer = desk().signIn("admin", Desk.ADMIN_PASSWORD);
        return new Cookies(answer.cookieValue("pagedesk-session"), answer.cookieValue("XSRF-TOKEN"));
    }

    private Answer as(String role, String method, String path) {
        return desk().call(method, path, null, Map.of("Authorization", "Bearer " + tokenOf(role)));
    }

    private String tokenOf(String role) {
        return role.equals("ADMIN")
                ? desk().adminToken()
                : TOKENS.computeIfAbsent(role, wanted -> desk().tokenOfNewAgent("matrix-" + wanted, wanted));
    }

    /** What a browser got when it signed in. */
    private record Cookies(String sessionValue, String xsrfValue) {

        String session() {
            return "pagedesk-session=" + sessionValue;
        }

        String both() {
            return session() + "; XSRF-TOKEN=" + xsrfValue;
        }
    }
}

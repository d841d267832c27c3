package io.pagedesk.command.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretsStayInsideTest extends RunningDesk {

    private static final String APP_SECRET = "Zq8-app-secret";
    private static final String VERIFY_TOKEN = "Zq8-verify-token";
    private static final String PAGE_TOKEN = "Zq8-page-token";
    private static final String USER_TOKEN = "Zq8-user-token";
    private static final String CODE = "Zq8-code";
    private static final String PASSWORD = "Zq8-password";

    private final List<String> answers = new ArrayList<>();

    @Test
    void noAnswerNoTableNoEventAndNoLogLineShowsASecret(CapturedOutput output) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("io.pagedesk", LogLevel.TRACE);
        logging.setLogLevel("org.axonframework", LogLevel.DEBUG);
        try {
            useEverySecret();
        } finally {
            logging.setLogLevel("io.pagedesk", null);
            logging.setLogLevel("org.axonframework", null);
        }

        assertHidden(String.join("\n", answers));
        assertHidden(output.toString());
        assertHidden(everythingStored());
    }

    private void useEverySecret() {
        keep(desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", "4001", "name", "App", "appSecret", APP_SECRET, "verifyToken", VERIFY_TOKEN))
                .hasStatus(201));
        keep(connect("701").hasStatus(201));
        META.answer("POST /v26.0/702/subscribed_apps", 400, "{\"error\":{\"code\":190,\"message\":\"no\"}}");
        keep(connect("702").isProblem(422, "connect-refused"));
        keep(connect("\u0000" + PAGE_TOKEN).hasStatus(400));
        logInWithFacebook();
        keep(desk().asAdmin("PUT", "/api/admin/apps/4001", Map.of("appSecret", APP_SECRET + "2", "verifyToken", "v"))
                .hasStatus(200));
        keep(desk().asAdmin(
                        "POST",
                        "/api/admin/agents",
                        Map.of("username", "vera", "name", "Vera", "password", PASSWORD, "roles", List.of("AGENT")))
                .hasStatus(201));
        Answer signedIn = desk().signIn("vera", PASSWORD).hasStatus(200);
        keep(signedIn);
        keep(desk().signIn("vera", PASSWORD + "!").isProblem(401, "wrong-credentials"));
        keep(desk().asNobody("POST", "/api/session", "{\"username\":\"vera\",\"password\":\"" + PASSWORD));
        keep(desk().asAdmin("PUT", "/api/admin/agents/vera", Map.of("password", PASSWORD + "?"))
                .hasStatus(200));
        for (String path : List.of("/api/admin/apps", "/api/admin/pages", "/api/admin/agents")) {
            keep(desk().asAdmin("GET", path, null).hasStatus(200));
        }
    }

    /** Once with what the dialog gave, and once with what Meta refuses. */
    private void logInWithFacebook() {
        META.answer("GET /v26.0/oauth/access_token", 200, "{\"access_token\":\"" + USER_TOKEN + "\"}");
        META.answer("GET /v26.0/me", 200, "{\"id\":\"1\"}");
        META.answer("GET /v26.0/me/permissions", 200, "{\"data\":[]}");
        META.answer(
                "GET /v26.0/me/accounts", 200, "{\"data\":[{\"id\":\"703\",\"access_token\":\"" + PAGE_TOKEN + "\"}]}");
        comeBackFromFacebook();
        keep(desk().asAdmin("GET", "/api/admin/apps/4001/available-pages", null).hasStatus(200));
        keep(desk().asAdmin("POST", "/api/admin/pages", Map.of("appId", "4001", "pageId", "703"))
                .hasStatus(201));
        META.answer("GET /v26.0/oauth/access_token", 400, "{\"error\":{\"code\":1}}");
        comeBackFromFacebook();
        META.forget(
                "GET /v26.0/oauth/access_token",
                "GET /v26.0/me",
                "GET /v26.0/me/permissions",
                "GET /v26.0/me/accounts");
    }

    private void comeBackFromFacebook() {
        Answer begun =
                desk().asAdmin("GET", "/oauth/facebook/connect?app=4001", null).hasStatus(302);
        String state = begun.header("Location").replaceFirst(".*state=([^&]*).*", "$1");
        keep(desk().call(
                        "GET",
                        "/oauth/facebook/callback?code=" + CODE + "&state=" + state,
                        null,
                        Map.of("Cookie", "pagedesk-facebook-login=" + begun.cookieValue("pagedesk-facebook-login")))
                .hasStatus(302));
    }

    private Answer connect(String pageId) {
        return desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", "4001", "pageId", pageId, "accessToken", PAGE_TOKEN));
    }

    private void keep(Answer answer) {
        answers.add(answer.text());
    }

    private String everythingStored() {
        StringBuilder stored = new StringBuilder();
        for (String table : jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .query(String.class)
                .list()) {
            jdbc.sql("SELECT * FROM PUBLIC.\"" + table + "\"")
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values()
                            .forEach(value -> stored.append(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.UTF_8)
                                                    : value)
                                    .append('\n')));
        }
        assertThat(stored).contains("agent.password-changed");
        return stored.toString();
    }

    private static void assertHidden(String text) {
        assertThat(text)
                .isNotBlank()
                .doesNotContain(APP_SECRET, VERIFY_TOKEN, PAGE_TOKEN, USER_TOKEN, CODE, PASSWORD, MASTER_KEY);
    }
}

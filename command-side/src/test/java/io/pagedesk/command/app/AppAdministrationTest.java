package io.pagedesk.command.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AppAdministrationTest extends RunningDesk {

    private static final String APPS = "/api/admin/apps";

    @Autowired
    private AppSecrets secrets;

    @Test
    void aRegisteredAppShowsWhereMetaShallSendItsWebhooks() {
        JsonNode app = desk().asAdmin("POST", APPS, app("1001")).hasStatus(201).body();

        assertThat(app.get("webhookUrl").stringValue()).isEqualTo("https://desk.example/webhooks/messenger/1001");
        assertThat(app.get("testMode").booleanValue()).isTrue();
        assertThat(desk().asAdmin("GET", APPS, null).body().valueStream().toList())
                .contains(app);
    }

    @Test
    void secretsAreWrittenAndNeverReadBack() {
        String answer = desk().asAdmin("POST", APPS, app("1002")).text();

        assertThat(answer + desk().asAdmin("GET", APPS, null).text())
                .doesNotContain("the-app-secret-1002", "the-verify-token-1002");
        assertThat(secrets.find("1002"))
                .contains(new AppSecret("1002", List.of("the-app-secret-1002"), "the-verify-token-1002"));
    }

    @Test
    void anAppIsRegisteredOnce() {
        desk().asAdmin("POST", APPS, app("1003")).hasStatus(201);

        desk().asAdmin("POST", APPS, app("1003")).isProblem(409, "app-exists");
    }

    @Test
    void ofManyRegistrationsAtOnceOneIsTaken() {
        assertThat(races().registrationsOfOneApp("1005"))
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void testModeIsSwitched() {
        desk().asAdmin("POST", APPS, app("1004"));

        JsonNode live = desk().asAdmin("PUT", APPS + "/1004/test-mode", Map.of("enabled", false))
                .hasStatus(200)
                .body();

        assertThat(live.get("testMode").booleanValue()).isFalse();
    }

    @Test
    void anUnknownAppHasNoTestMode() {
        desk().asAdmin("PUT", APPS + "/999/test-mode", Map.of("enabled", true)).isProblem(404, "app-not-found");
    }

    @Test
    void everyInvalidFieldIsNamed() {
        assertThat(desk().asAdmin("POST", APPS, Map.of("appId", "not an id", "name", " ", "verifyToken", "two words"))
                        .invalidFields())
                .containsExactly("appId", "appSecret", "name", "verifyToken");
        assertThat(desk().asAdmin("PUT", APPS + "/1001/test-mode", Map.of()).invalidFields())
                .containsExactly("enabled");
    }

    private static Map<String, Object> app(String appId) {
        Map<String, Object> app = new HashMap<>();
        app.put("appId", appId);
        app.put("name", "App " + appId);
        app.put("appSecret", "the-app-secret-" + appId);
        app.put("verifyToken", "the-verify-token-" + appId);
        app.put("testMode", true);
        return app;
    }
}

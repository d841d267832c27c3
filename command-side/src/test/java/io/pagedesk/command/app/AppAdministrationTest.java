package io.pagedesk.command.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.time.Duration;
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
    void aNewSecretAndTokenAreWrittenAndNeverReadBack() {
        desk().asAdmin("POST", APPS, app("1006")).hasStatus(201);

        Answer changed = desk().asAdmin(
                        "PUT",
                        APPS + "/1006",
                        Map.of("name", " Shops ", "appSecret", "another-secret", "verifyToken", "another-token"))
                .hasStatus(200);

        assertThat(changed.text()).doesNotContain("another-secret", "another-token");
        assertThat(changed.body().get("name").stringValue()).isEqualTo("Shops");
        assertThat(changed.body().get("formerSecretUntil").stringValue())
                .isEqualTo(clock.instant().plus(Duration.ofHours(24)).toString());
        assertThat(secrets.find("1006"))
                .contains(new AppSecret("1006", List.of("another-secret", "the-app-secret-1006"), "another-token"));
        assertThat(stored("SELECT app_secret FROM former_app_secret WHERE app_id = '1006'"))
                .doesNotContain("the-app-secret-1006");
        assertThat(events("1006"))
                .containsExactly("app.registered", "app.renamed", "app.secret-rotated", "app.verify-token-changed");
    }

    @Test
    void whatIsSetAgainIsNoChange() {
        desk().asAdmin("POST", APPS, app("1007")).hasStatus(201);

        JsonNode same = desk().asAdmin(
                        "PUT",
                        APPS + "/1007",
                        Map.of(
                                "name", "App 1007",
                                "appSecret", "the-app-secret-1007",
                                "verifyToken", "the-verify-token-1007"))
                .hasStatus(200)
                .body();

        assertThat(same.get("formerSecretUntil").isNull()).isTrue();
        assertThat(events("1007")).containsExactly("app.registered");
    }

    @Test
    void whatCannotBeChangedIsToldByField() {
        desk().asAdmin("PUT", APPS + "/999", Map.of("name", "x")).isProblem(404, "app-not-found");
        desk().asAdmin("POST", APPS, app("1008")).hasStatus(201);
        assertThat(desk().asAdmin(
                                "PUT", APPS + "/1008", Map.of("name", " ", "appSecret", "two words", "verifyToken", ""))
                        .invalidFields())
                .containsExactly("appSecret", "name", "verifyToken");
    }

    private String stored(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    private List<String> events(String appId) {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                        + " ORDER BY sequence_number")
                .param("app:" + appId)
                .query(String.class)
                .list();
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

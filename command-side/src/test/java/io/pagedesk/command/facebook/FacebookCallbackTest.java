package io.pagedesk.command.facebook;

import static io.pagedesk.command.desk.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of what a Facebook user gave, once they take it back. */
class FacebookCallbackTest extends RunningDesk {

    private static final AtomicLong IDS = new AtomicLong(7_600_000);

    private final String app = id();
    private final String person = id();
    private final String page = id();
    private final String pageOfAnother = id();

    @Autowired
    private LoginTable logins;

    @BeforeEach
    void twoPeopleWithAPageEach() {
        META.confirmsSubscriptionsOf(app);
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", app, "name", "App", "appSecret", "secret", "verifyToken", "v"))
                .hasStatus(201);
        logIn("admin", person);
        logIn("zoe", id());
        connect(page, person);
        connect(pageOfAnother, id());
    }

    @AfterEach
    void nobody() {
        META.forget("GET /v26.0/debug_token");
    }

    @Test
    void whoRemovesTheAppTakesTheirTokensWithThem() {
        call("deauthorize", person, "secret").hasStatus(200);

        soon(() -> assertThat(view(page).path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));
        assertThat(view(page).path("alerts").get(0).asString()).isEqualTo("credentials-expired");
        assertThat(view(page).path("token").isNull()).isTrue();
        assertThat(jdbc.sql("SELECT COUNT(access_token) FROM connected_page WHERE page_id = ?")
                        .param(page)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(events("page:" + page))
                .containsExactly("page.connected", "page.subscribed", "page.token-revoked", "page.credentials-expired");
        soon(() -> assertThat(logins.find(app, "admin")).isEmpty());
        assertThat(events("app:" + app)).contains("app.facebook-login-ended");
        assertThat(view(pageOfAnother).path("state").asString()).isEqualTo("CONNECTED");
        assertThat(logins.find(app, "zoe")).isPresent();

        connect(page, person);

        assertThat(view(page).path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void f31ADeletionShowsWhatWasDeletedAndWhen() {
        JsonNode answer = call("data-deletion", person, "secret").hasStatus(200).body();

        String code = answer.path("confirmation_code").asString();
        assertThat(answer.path("url").asString()).isEqualTo("https://desk.example/data-deletion/" + code);
        soon(() -> assertThat(status(code).text())
                .contains("<strong>Deleted</strong>", "logins: 1", "Pages: 1", code)
                .doesNotContain(person));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM facebook_removal WHERE facebook_user_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .as("whom it concerned is forgotten")
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM connected_page WHERE token_owner = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void f31WhoWasNeverKnownIsToldThatNothingWasStored() {
        String code = deletionOf(id());

        soon(() -> assertThat(status(code).hasStatus(200).text())
                .contains("<strong>Nothing was stored</strong>")
                .doesNotContain("Deleted<"));
        assertThat(view(page).path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void f31WhatNobodyAskedForIsNotKnown() {
        assertThat(status("0123456789abcdef").hasStatus(404).text()).contains("Not known");
        assertThat(status("%3Cscript%3E").hasStatus(404).text()).doesNotContain("<script");
    }

    @Test
    void f31WhatIsNotDoneYetIsInProgress() {
        Removal waiting = new Removal(
                "waiting" + app, app, RemovalCause.DATA_DELETION, person, clock.instant(), clock.instant(), null, 0, 0);

        assertThat(DeletionStatusPage.of(waiting)).contains("<strong>In progress</strong>");
    }

    @Test
    void theStatusPageRunsNothing() {
        Answer page = status(deletionOf(id()));

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text()).doesNotContain("<script", "style=", "onload");
    }

    @Test
    void whatMetaDidNotSignChangesNothing() {
        for (String name : List.of("deauthorize", "data-deletion")) {
            Answer forged = call(name, person, "guessed").hasStatus(403);
            Answer unknown =
                    post("/webhooks/facebook/unknown/" + name, person, "secret").hasStatus(403);
            Answer empty = desk().call(
                            "POST",
                            "/webhooks/facebook/" + app + "/" + name,
                            "",
                            Map.of("Content-Type", "application/x-www-form-urlencoded"))
                    .hasStatus(403);
            assertThat(List.of(forged.text(), unknown.text(), empty.text())).containsOnly("FORBIDDEN");
        }
        assertThat(logins.find(app, "admin")).isPresent();
        assertThat(view(page).path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void anOldRequestDoesNoHarmToWhatWasGivenLater() {
        Instant issuedAt = clock.instant();
        advance(Duration.ofHours(1));
        logIn("admin", person);
        connect(page, person);

        postIssued("/webhooks/facebook/" + app + "/data-deletion", person, "secret", issuedAt)
                .hasStatus(200);

        soon(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM facebook_removal WHERE app_id = ? AND finished_at IS NULL")
                        .param(app)
                        .query(Integer.class)
                        .single())
                .isZero());
        assertThat(logins.find(app, "admin")).isPresent();
        assertThat(view(page).path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void aDeauthorisationHasNoStatusPage() {
        call("deauthorize", person, "secret").hasStatus(200);

        String code = jdbc.sql("SELECT confirmation_code FROM facebook_removal WHERE app_id = ?")
                .param(app)
                .query(String.class)
                .single();
        status(code).hasStatus(404);
    }

    private String deletionOf(String someone) {
        return call("data-deletion", someone, "secret")
                .hasStatus(200)
                .body()
                .path("confirmation_code")
                .asString();
    }

    private Answer status(String code) {
        return desk().asNobody("GET", "/data-deletion/" + code, null);
    }

    private Answer call(String name, String someone, String secret) {
        return post("/webhooks/facebook/" + app + "/" + name, someone, secret);
    }

    private Answer post(String path, String someone, String secret) {
        return postIssued(path, someone, secret, clock.instant());
    }

    private Answer postIssued(String path, String someone, String secret, Instant issuedAt) {
        String payload = "{\"algorithm\":\"HMAC-SHA256\",\"user_id\":\"%s\",\"issued_at\":%d}"
                .formatted(someone, issuedAt.getEpochSecond());
        String form = "signed_request=" + URLEncoder.encode(Signed.request(payload, secret), StandardCharsets.UTF_8);
        return desk().call("POST", path, form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private void logIn(String agent, String someone) {
        logins.keep(new FacebookLogin(
                app, agent, someone, "Robin", "user-token", null, List.of(), List.of(), clock.instant()));
    }

    private void connect(String pageId, String owner) {
        META.answer(
                "GET /v26.0/debug_token",
                200,
                "{\"data\":{\"app_id\":\"%s\",\"user_id\":\"%s\"}}".formatted(app, owner));
        desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", app, "pageId", pageId, "name", "Shop", "accessToken", "token-" + pageId))
                .hasStatus(201);
    }

    private JsonNode view(String pageId) {
        return desk().asAdmin("GET", "/api/admin/pages", null)
                .body()
                .valueStream()
                .filter(it -> it.path("pageId").asString().equals(pageId))
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(String aggregate) {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                        + " ORDER BY sequence_number")
                .param(aggregate)
                .query(String.class)
                .list();
    }

    private static String id() {
        return String.valueOf(IDS.incrementAndGet());
    }
}

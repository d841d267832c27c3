package io.pagedesk.command.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FacebookLoginTest extends RunningDesk {

    private static final AtomicLong IDS = new AtomicLong(7_700_000);
    private static final String CALLBACK = "/oauth/facebook/callback";
    private static final String EXCHANGE = "/v26.0/oauth/access_token";
    private static final String CONSOLE = "/admin/channels/messenger/pages?connect=";

    private final String app = id();
    private final String page = id();

    @Autowired
    private LoginTable logins;

    @BeforeEach
    void aPersonWithOnePage() {
        META.confirmsSubscriptionsOf(app);
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", app, "name", "App", "appSecret", "secret-" + app, "verifyToken", "v"))
                .hasStatus(201);
        META.answer("GET " + EXCHANGE, 200, "{\"access_token\":\"user-token-1\",\"expires_in\":5184000}");
        META.answer("GET /v26.0/me", 200, "{\"id\":\"55\",\"name\":\"Robin\"}");
        permissions("pages_show_list granted", "pages_manage_metadata granted", "pages_messaging granted");
        META.answer("GET /v26.0/me/accounts", 200, """
            {"data":[{"id":"%s","name":"Shop","access_token":"page-token-1","tasks":["MESSAGING"]}]}""".formatted(page));
        META.answer("GET /v26.0/debug_token", 200, "{\"data\":{\"granular_scopes\":[]}}");
    }

    /** What is not about one Page is about everybody's. */
    @AfterEach
    void nobody() {
        META.forget(
                "GET " + EXCHANGE,
                "GET /v26.0/me",
                "GET /v26.0/me/permissions",
                "GET /v26.0/me/accounts",
                "GET /v26.0/debug_token");
    }

    @Test
    void f18TheDialogAsksForExactlyWhatIsNeeded() {
        Answer begun = begin();

        URI dialog = URI.create(begun.header("Location"));
        assertThat(dialog).hasScheme("https").hasHost("www.facebook.com").hasPath("/v26.0/dialog/oauth");
        assertThat(query(dialog))
                .containsEntry("client_id", app)
                .containsEntry("redirect_uri", "https://desk.example/oauth/facebook/callback")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "email,public_profile,pages_show_list,pages_manage_metadata,pages_messaging")
                .containsOnlyKeys("client_id", "redirect_uri", "response_type", "scope", "state");
        assertThat(begun.cookie("pagedesk-facebook-login"))
                .contains("; Path=/oauth", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=600");
    }

    @Test
    void whatTheDialogGaveIsKeptEncryptedAndRecordedWithWhoDidIt() {
        Answer back = complete(begin());

        assertThat(back.header("Location")).isEqualTo(CONSOLE + "ok&app=" + app);
        assertThat(back.cookie("pagedesk-facebook-login")).contains("; Max-Age=0");
        assertThat(logins.find(app, "admin").orElseThrow().token()).isEqualTo("user-token-1");
        assertThat(stored("SELECT access_token FROM facebook_login WHERE app_id = ?"))
                .isNotEmpty()
                .doesNotContain("user-token-1");
        assertThat(events()).containsExactly("app.registered", "app.facebook-login-completed");
        JsonNode exchanged = json(stored("SELECT payload FROM domain_event_entry WHERE aggregate_identifier = "
                + "CONCAT('app:', ?) AND sequence_number = 1"));
        assertThat(exchanged.path("agent").asString()).isEqualTo("admin");
        assertThat(exchanged.toString()).doesNotContain("\"55\"", "Robin", "user-token-1");
    }

    @Test
    void aStateWorksOnce() {
        Answer begun = begin();
        complete(begun);
        int exchanged = META.requestsTo(EXCHANGE).size();

        assertThat(complete(begun).header("Location")).isEqualTo(CONSOLE + "wrong-state");
        assertThat(META.requestsTo(EXCHANGE)).hasSize(exchanged);
    }

    @Test
    void aStateWorksOnlyInTheBrowserThatBegan() {
        Answer mine = begin();
        Answer other = begin();
        int exchanged = META.requestsTo(EXCHANGE).size();

        assertThat(back(stateOf(mine), cookieOf(other)).header("Location")).isEqualTo(CONSOLE + "wrong-state");
        assertThat(desk().asNobody("GET", CALLBACK + "?code=c&state=" + stateOf(mine), null)
                        .header("Location"))
                .isEqualTo(CONSOLE + "wrong-state");
        assertThat(back("invented", cookieOf(mine)).header("Location")).isEqualTo(CONSOLE + "wrong-state");
        assertThat(META.requestsTo(EXCHANGE)).hasSize(exchanged);

        assertThat(complete(mine).header("Location")).as("and is not used up").isEqualTo(CONSOLE + "ok&app=" + app);
    }

    @Test
    void aStateIsForgottenAfterAWhile() {
        Answer begun = begin();

        advance(Duration.ofMinutes(10));

        assertThat(complete(begun).header("Location")).isEqualTo(CONSOLE + "wrong-state");
    }

    @Test
    void whoeverSaysNoIsToldSo() {
        Answer begun = begin();

        Answer back = desk().call(
                        "GET",
                        CALLBACK + "?error=access_denied&error_reason=user_denied&state=" + stateOf(begun),
                        null,
                        Map.of("Cookie", cookieOf(begun)));

        assertThat(back.header("Location")).isEqualTo(CONSOLE + "denied&app=" + app);
        assertThat(logins.find(app, "admin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "36007, expired-code",
        "36009, expired-code",
        "36008, wrong-redirect",
        "1, refused",
    })
    void aRefusedCodeIsToldByItsSubcode(int subcode, String outcome) {
        META.answer("GET " + EXCHANGE, 400, "{\"error\":{\"code\":100,\"error_subcode\":%d}}".formatted(subcode));

        assertThat(complete(begin()).header("Location")).isEqualTo(CONSOLE + outcome + "&app=" + app);
        assertThat(logins.find(app, "admin")).isEmpty();
    }

    @Test
    void aSilentMetaIsToldApart() {
        META.answer("GET " + EXCHANGE, 0, "");

        assertThat(complete(begin()).header("Location")).isEqualTo(CONSOLE + "meta-unreachable&app=" + app);
    }

    @Test
    void declinedPermissionsAreNamedAndAskedForAgain() {
        permissions("pages_show_list granted", "pages_manage_metadata granted", "pages_messaging declined");

        assertThat(complete(begin()).header("Location")).isEqualTo(CONSOLE + "permissions-missing&app=" + app);
        JsonNode permissions = available().hasStatus(200).body().path("permissions");
        assertThat(texts(permissions.path("declined"))).containsExactly("pages_messaging");
        assertThat(texts(permissions.path("missing"))).containsExactly("pages_messaging");
        assertThat(query(URI.create(begin().header("Location")))).containsEntry("auth_type", "rerequest");
    }

    @Test
    void f17APageThatMetaDoesNotListIsFoundByThePermissionsThatNameIt() {
        META.answer("GET /v26.0/me/accounts", 200, "{\"data\":[]}");
        META.answer("GET /v26.0/debug_token", 200, """
            {"data":{"granular_scopes":[{"scope":"pages_messaging","target_ids":["%1$s","%2$s"]},
            {"scope":"pages_show_list","target_ids":["%1$s"]},{"scope":"email"}]}}""".formatted(page, page + "9"));
        META.answer(
                "GET /v26.0/" + page,
                200,
                "{\"id\":\"%s\",\"name\":\"Hidden\",\"access_token\":\"page-token-2\"}".formatted(page));
        META.answer("GET /v26.0/" + page + "9", 400, "{\"error\":{\"code\":100,\"error_subcode\":33}}");

        assertThat(complete(begin()).header("Location")).isEqualTo(CONSOLE + "ok&app=" + app);
        JsonNode found = available().body();

        assertThat(found.at("/pages/0/pageId").asString()).isEqualTo(page);
        assertThat(found.at("/pages/0/source").asString()).isEqualTo("NAMED_BY_PERMISSION");
        assertThat(found.at("/unreadable/0/pageId").asString()).isEqualTo(page + "9");
        assertThat(found.at("/unreadable/0/subcode").asInt()).isEqualTo(33);
        assertThat(found.path("explanation").isNull()).isTrue();
        connect().hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({
        "pages_show_list granted, no-pages, no-pages-chosen",
        "pages_show_list declined, permissions-missing, list-not-allowed",
    })
    void f17AnEmptyListIsExplained(String showList, String outcome, String explanation) {
        permissions(showList, "pages_manage_metadata granted", "pages_messaging granted");
        META.answer("GET /v26.0/me/accounts", 200, "{\"data\":[]}");

        assertThat(complete(begin()).header("Location")).isEqualTo(CONSOLE + outcome + "&app=" + app);
        assertThat(available().body().at("/explanation/code").asString()).isEqualTo(explanation);
        assertThat(available().body().at("/explanation/text").asString()).isNotBlank();
    }

    @Test
    void aChosenPageIsConnectedByTheTokenThatTheLoginGave() {
        complete(begin());
        Answer offered = available().hasStatus(200);
        assertThat(offered.text()).doesNotContain("page-token-1", "user-token-1");
        assertThat(offered.body().at("/pages/0/state").isNull()).isTrue();

        JsonNode connected = connect().hasStatus(201).body();

        assertThat(connected.path("name").asString()).isEqualTo("Shop");
        assertThat(connected.at("/token/source").asString()).isEqualTo("FACEBOOK_LOGIN");
        assertThat(connected.at("/token/owner/id").asString()).isEqualTo("55");
        assertThat(connected.at("/token/owner/name").asString()).isEqualTo("Robin");
        assertThat(texts(connected.at("/token/granted"))).contains("pages_messaging");
        assertThat(connected.at("/features/profileAccess/state").asString()).isEqualTo("UNTRIED");
        assertThat(META.requestsFor(page).get(0).authorization()).isEqualTo("Bearer page-token-1");
        assertThat(available().body().at("/pages/0/state").asString()).isEqualTo("CONNECTED");
        assertThat(available().body().at("/pages/0/connectedThrough").asString())
                .isEqualTo(app);
    }

    @Test
    void anotherAdminsLoginIsNotMine() {
        complete(begin());
        String token = desk().tokenOfNewAgent("zoe" + app, "ADMIN");

        desk().call("GET", pages(), null, Map.of("Authorization", "Bearer " + token))
                .isProblem(409, "facebook-login-needed");
    }

    @Test
    void aTokenThatMetaNoLongerTakesIsForgotten() {
        complete(begin());
        META.answer("GET /v26.0/me/accounts", 400, "{\"error\":{\"code\":190,\"error_subcode\":460}}");

        available().isProblem(409, "facebook-login-needed");
        assertThat(logins.find(app, "admin")).isEmpty();
        connect().isProblem(409, "facebook-login-needed");
    }

    @Test
    void aLoginEndsWithItsToken() {
        complete(begin());

        advance(Duration.ofDays(60));

        available().isProblem(409, "facebook-login-needed");
    }

    @Test
    void aPageThatTheLoginDoesNotGiveIsRefused() {
        complete(begin());
        META.answer("GET /v26.0/" + page + "7", 400, "{\"error\":{\"code\":100,\"error_subcode\":33}}");

        desk().asAdmin("POST", "/api/admin/pages", Map.of("appId", app, "pageId", page + "7"))
                .isProblem(422, "page-not-offered");
    }

    @Test
    void f21ATokenOfAnotherAppIsRefusedBeforeItIsUsed() {
        META.answer("GET /v26.0/debug_token", 200, "{\"data\":{\"app_id\":\"1\",\"user_id\":\"66\"}}");

        desk().asAdmin("POST", "/api/admin/pages", Map.of("appId", app, "pageId", page, "accessToken", "pasted"))
                .isProblem(422, "token-of-another-app");
        assertThat(META.requestsFor(page)).isEmpty();
    }

    @Test
    void whoseTokenWasPastedIsAskedOfMeta() {
        META.answer("GET /v26.0/debug_token", 200, """
            {"data":{"app_id":"%s","user_id":"66","scopes":["pages_messaging"]}}""".formatted(app));

        JsonNode connected = desk().asAdmin(
                        "POST", "/api/admin/pages", Map.of("appId", app, "pageId", page, "accessToken", "pasted"))
                .hasStatus(201)
                .body();

        assertThat(connected.at("/token/source").asString()).isEqualTo("PASTED");
        assertThat(connected.at("/token/owner/id").asString()).isEqualTo("66");
        assertThat(texts(connected.at("/token/granted"))).containsExactly("pages_messaging");
    }

    @Test
    void aBrowserFromAnotherSiteGoesOnByItselfSoThatItsSessionComesAlong() {
        Answer begun = begin();

        Answer back = desk().call(
                        "GET",
                        CALLBACK + "?code=c1&state=" + stateOf(begun),
                        null,
                        Map.of("Cookie", cookieOf(begun), "Sec-Fetch-Site", "cross-site"));

        assertThat(back.hasStatus(200).text())
                .contains("http-equiv=\"refresh\" content=\"0;url=" + CONSOLE + "ok&amp;app=" + app + "\"");
        assertThat(back.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void aLoginForAnAppThatIsNotThereDoesNotBegin() {
        desk().asAdmin("GET", "/oauth/facebook/connect?app=unknown", null).isProblem(404, "app-not-found");
        assertThat(desk().asAdmin("GET", "/oauth/facebook/connect", null).invalidFields())
                .containsExactly("app");
        desk().asAdmin("GET", "/api/admin/apps/unknown/available-pages", null).isProblem(404, "app-not-found");
    }

    private Answer begin() {
        return desk().asAdmin("GET", "/oauth/facebook/connect?app=" + app, null).hasStatus(302);
    }

    private Answer complete(Answer begun) {
        return back(stateOf(begun), cookieOf(begun));
    }

    private Answer back(String state, String cookie) {
        return desk().call("GET", CALLBACK + "?code=c1&state=" + state, null, Map.of("Cookie", cookie))
                .hasStatus(302);
    }

    private Answer available() {
        return desk().asAdmin("GET", pages(), null);
    }

    private String pages() {
        return "/api/admin/apps/" + app + "/available-pages";
    }

    private Answer connect() {
        return desk().asAdmin("POST", "/api/admin/pages", Map.of("appId", app, "pageId", page));
    }

    private static String stateOf(Answer begun) {
        return query(URI.create(begun.header("Location"))).get("state");
    }

    private static String cookieOf(Answer begun) {
        return "pagedesk-facebook-login=" + begun.cookieValue("pagedesk-facebook-login");
    }

    private static Map<String, String> query(URI uri) {
        return UriComponentsBuilder.fromUriString(URLDecoder.decode(uri.toString(), StandardCharsets.UTF_8))
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    private static void permissions(String... permissions) {
        String rows = String.join(
                ",",
                List.of(permissions).stream()
                        .map(it -> it.split(" ", -1))
                        .map(it -> "{\"permission\":\"%s\",\"status\":\"%s\"}".formatted(it[0], it[1]))
                        .toList());
        META.answer("GET /v26.0/me/permissions", 200, "{\"data\":[" + rows + "]}");
    }

    private List<String> events() {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                        + " ORDER BY sequence_number")
                .param("app:" + app)
                .query(String.class)
                .list();
    }

    private String stored(String query) {
        return jdbc.sql(query)
                .param(app)
                .query((row, number) -> row.getObject(1) instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : row.getString(1))
                .single();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(it -> it.asString("")).toList();
    }

    private static String id() {
        return String.valueOf(IDS.incrementAndGet());
    }
}

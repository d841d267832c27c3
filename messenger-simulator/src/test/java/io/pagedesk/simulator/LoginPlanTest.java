package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Facebook Login where it does not go as an app hopes. */
class LoginPlanTest {

    private static final String REDIRECT = "http://localhost:9999/oauth/facebook/callback";
    private static final String SCOPES = "pages_show_list,pages_manage_metadata,pages_messaging";
    private static final String ASKED = "client_id=1000000000000001&state=s1&scope=" + SCOPES + "&redirect_uri="
            + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8);
    private static final String APP_TOKEN = "1000000000000001|demo-app-secret";

    @RegisterExtension
    static final Simulated simulated = new Simulated(it -> it.withProofRequired(false));

    @BeforeEach
    void secondPage() {
        simulated.simulator().pages().save(new Page("2000000000000002", "Second", "second-token"));
    }

    private static void plan(String json) {
        var answer = simulated.graph.call("/simulator/api/login", "PUT", json, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Where the browser is sent by the dialog that opens with this plan. */
    private static URI back() throws Exception {
        return location(HttpRequest.newBuilder(dialog()).build());
    }

    private static URI dialog() {
        return simulated.simulator().baseUri().resolve("/v26.0/dialog/oauth?" + ASKED);
    }

    private static URI submitted(String form) throws Exception {
        return location(HttpRequest.newBuilder(simulated.simulator().baseUri().resolve("/v26.0/dialog/oauth"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(ASKED + form))
                .build());
    }

    private static URI location(HttpRequest request) throws Exception {
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").map(URI::create).orElseThrow();
    }

    private static Graph.Answer exchange(URI back) {
        var code = UriComponentsBuilder.fromUri(back).build().getQueryParams().getFirst("code");
        return as("", "/v26.0/oauth/access_token?" + ASKED + "&client_secret=demo-app-secret&code=" + code);
    }

    private static String token(URI back) {
        return exchange(back).json().path("access_token").asString();
    }

    private static Graph.Answer as(String token, String path) {
        return simulated.graph.call(path, "GET", null, token.isEmpty() ? null : "Bearer " + token);
    }

    private static JsonNode accounts(String token) {
        return as(token, "/v26.0/me/accounts?limit=25").json();
    }

    private static JsonNode debug(String token) {
        return as(APP_TOKEN, "/v26.0/debug_token?input_token=" + token).json().path("data");
    }

    @Test
    void deniedAtOnce() throws Exception {
        plan("{\"decision\":\"DENY\"}");
        assertThat(back().toString())
                .startsWith(REDIRECT + "?error=access_denied")
                .contains("error_reason=user_denied", "state=s1")
                .doesNotContain("code=AQ");
    }

    @Test
    void declinedPermissionsAreNamedAndNotGranted() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"declined\":[\"pages_messaging\"]}");
        var token = token(back());
        var permissions = as(token, "/v26.0/me/permissions").json().path("data");
        assertThat(permissions
                        .valueStream()
                        .map(it -> it.path("permission").asString() + " "
                                + it.path("status").asString()))
                .containsExactly(
                        "pages_show_list granted", "pages_manage_metadata granted", "pages_messaging declined");
        assertThat(debug(token).path("scopes").valueStream().map(JsonNode::asString))
                .containsExactly("pages_show_list", "pages_manage_metadata");
    }

    @Test
    void withoutThePermissionForItTheListIsEmpty() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"declined\":[\"pages_show_list\"]}");
        assertThat(accounts(token(back())).path("data").size()).isZero();
    }

    @Test
    void listComesInPagesHoweverManyAreAskedFor() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"pageSize\":1}");
        var first = accounts(token(back()));
        assertThat(first.path("data").size()).isEqualTo(1);
        assertThat(first.at("/paging/cursors/after").asString()).isEqualTo(Graph.PAGE);
        var next = URI.create(first.at("/paging/next").asString());
        var second = as("", next.getRawPath() + "?" + next.getRawQuery()).json();
        assertThat(second.at("/data/0/id").asString()).isEqualTo("2000000000000002");
        assertThat(second.path("paging").has("next")).isFalse();
    }

    @Test
    void pagesOfAPortfolioAreNamedByGranularScopesOnly() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"pages\":\"PORTFOLIO\"}");
        var token = token(back());
        assertThat(accounts(token).path("data").size()).isZero();
        assertThat(debug(token)
                        .at("/granular_scopes/0/target_ids")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(Graph.PAGE, "2000000000000002");
        assertThat(as(token, "/v26.0/" + Graph.PAGE + "?fields=name,access_token")
                        .json()
                        .path("access_token")
                        .asString())
                .isEqualTo(Graph.TOKEN);
    }

    @Test
    void userWithoutPagesOpensNone() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"pages\":\"NONE\"}");
        var token = token(back());
        assertThat(accounts(token).path("data").size()).isZero();
        assertThat(debug(token).at("/granular_scopes/0/target_ids").size()).isZero();
        assertThat(as(token, "/v26.0/" + Graph.PAGE + "?fields=name").subcode()).isEqualTo(33);
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED,36007", "USED,36009", "OTHER_REDIRECT,36008"})
    void codeThatDoesNotWorkGivesNoToken(String code, int subcode) throws Exception {
        plan("{\"decision\":\"ALLOW\",\"code\":\"" + code + "\"}");
        var answer = exchange(back());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(subcode);
    }

    @Test
    void anotherPersonMayBeLoggedIn() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"userId\":\"5000000000000009\"}");
        var token = token(back());
        assertThat(as(token, "/v26.0/me").json().path("id").asString()).isEqualTo("5000000000000009");
        assertThat(debug(token).path("user_id").asString()).isEqualTo("5000000000000009");
    }

    @Test
    void longLivedTokenKeepsWhatWasDecided() throws Exception {
        plan("{\"decision\":\"ALLOW\",\"pages\":\"PORTFOLIO\"}");
        var extended = as(
                        "",
                        "/v26.0/oauth/access_token?grant_type=fb_exchange_token&" + ASKED
                                + "&client_secret=demo-app-secret&fb_exchange_token=" + token(back()))
                .json();
        assertThat(extended.path("expires_in").asLong()).isEqualTo(5_184_000);
        assertThat(accounts(extended.path("access_token").asString())
                        .path("data")
                        .size())
                .isZero();
    }

    @Test
    void dialogShowsThePlanAndItsFormDecides() throws Exception {
        plan("{\"declined\":[\"pages_messaging\"],\"pages\":\"PORTFOLIO\"}");
        var page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(dialog()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.body())
                .contains("name=\"grant_pages_show_list\" value=\"yes\" checked")
                .contains("name=\"grant_pages_messaging\" value=\"yes\">")
                .contains("<option value=\"PORTFOLIO\" selected>");

        var form = "&ticked=yes&grant_pages_messaging=yes&pages=ALL&page_size=1&code=GOOD&decision=allow";
        var token = token(submitted(form));
        assertThat(debug(token).path("scopes").valueStream().map(JsonNode::asString))
                .containsExactly("pages_messaging");
        assertThat(accounts(token).path("data").size()).isZero();
    }

    @Test
    void formCannotChooseWhatThereIsNot() {
        var answer =
                simulated.graph.call("/v26.0/dialog/oauth?" + ASKED + "&pages=SOME&decision=allow", "POST", "{}", null);
        assertThat(answer.code()).isEqualTo(100);
    }

    @Test
    void userWhoRemovesTheAppEndsTheirTokensAndThoseOfTheirPages() throws Exception {
        plan("{\"decision\":\"ALLOW\"}");
        var token = token(back());
        var forged = simulated.graph.call(
                "/simulator/api/users/5000000000000001/deauthorize", "POST", "{\"wrongSignature\":true}", null);
        assertThat(forged.status()).isEqualTo(200);
        assertThat(accounts(token).path("data").size()).isPositive();

        simulated.graph.call("/simulator/api/users/5000000000000001/deauthorize", "POST", "{}", null);
        assertThat(as(token, "/v26.0/me/accounts").code()).isEqualTo(190);
        assertThat(as(Graph.TOKEN, "/v26.0/me").code()).isEqualTo(190);
    }

    @Test
    void appMayGiveItsPermissionsBack() throws Exception {
        plan("{\"decision\":\"ALLOW\"}");
        var token = token(back());
        simulated.graph.call("/v26.0/me/permissions", "DELETE", null, "Bearer " + token);
        assertThat(as(token, "/v26.0/me/accounts").code()).isEqualTo(190);
    }
}

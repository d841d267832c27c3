package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.util.UriComponentsBuilder;

class ConnectTest {

    private static final String REDIRECT = "http://localhost:9999/oauth/facebook/callback";
    private static final String CLIENT = "client_id=1000000000000001";
    private static final String SECRET = "&client_secret=demo-app-secret";

    @RegisterExtension
    static final Simulated simulated = new Simulated(it -> it.withProofRequired(false));

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI decide(String decision) throws Exception {
        var form = CLIENT + "&redirect_uri=" + encoded(REDIRECT) + "&state=" + encoded("a&b=ü")
                + "&scope=pages_show_list,pages_messaging&decision=" + decision;
        var request = HttpRequest.newBuilder(simulated.simulator().baseUri().resolve("/v26.0/dialog/oauth"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").map(URI::create).orElseThrow();
    }

    private static String parameter(URI uri, String name) {
        return java.net.URLDecoder.decode(
                UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst(name), StandardCharsets.UTF_8);
    }

    private static Graph.Answer exchange(String code, String redirectUri) {
        return simulated.graph.call(
                "/v26.0/oauth/access_token?" + CLIENT + SECRET + "&code=" + code + "&redirect_uri="
                        + encoded(redirectUri),
                "GET",
                null,
                null);
    }

    private static String userToken() throws Exception {
        var code = parameter(decide("allow"), "code");
        return exchange(code, REDIRECT).json().path("access_token").asString();
    }

    private static Graph.Answer asUser(String path, String token) {
        return simulated.graph.call(path, "GET", null, "Bearer " + token);
    }

    @Test
    void dialogShowsWhatTheAppAsksForAndEscapesIt() {
        var page = simulated.graph.call(
                "/v26.0/dialog/oauth?" + CLIENT + "&redirect_uri=" + encoded(REDIRECT)
                        + "&state=%22%3E%3Cscript%3E&scope=pages_messaging",
                "GET",
                null,
                null);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Allow", "Deny", "pages_messaging").doesNotContain("<script>");
    }

    @Test
    void unknownAppAndUnsafeRedirectAreRefusedBeforeAnythingIsAsked() {
        var graph = simulated.graph;
        var unknown = graph.get("/v26.0/dialog/oauth?client_id=7&redirect_uri=" + encoded(REDIRECT));
        assertThat(unknown.code()).isEqualTo(101);
        var unsafe = graph.get("/v26.0/dialog/oauth?" + CLIENT + "&redirect_uri=javascript:alert(1)");
        assertThat(unsafe.code()).isEqualTo(191);
    }

    @Test
    void allowingGivesACodeThatWorksOnceForItsRedirectOnly() throws Exception {
        var back = decide("allow");
        assertThat(back.toString()).startsWith(REDIRECT + "?code=");
        assertThat(parameter(back, "state")).isEqualTo("a&b=ü");
        var code = parameter(back, "code");
        var answer = exchange(code, REDIRECT).json();
        assertThat(answer.path("token_type").asString()).isEqualTo("bearer");
        assertThat(answer.path("expires_in").asLong()).isEqualTo(7_200);
        assertThat(exchange(code, REDIRECT).subcode()).isEqualTo(36009);
        assertThat(exchange(parameter(decide("allow"), "code"), REDIRECT + "/other")
                        .subcode())
                .isEqualTo(36008);
    }

    @Test
    void denyingGoesBackWithTheReasonAndTheState() throws Exception {
        var back = decide("deny");
        assertThat(parameter(back, "error")).isEqualTo("access_denied");
        assertThat(parameter(back, "state")).isEqualTo("a&b=ü");
        assertThat(back.getQuery()).doesNotContainPattern("(^|&)code=");
    }

    @Test
    void tokenIsExtendedTo60DaysAndDiesThen() throws Exception {
        var extended = asUser(
                        "/v26.0/oauth/access_token?grant_type=fb_exchange_token&" + CLIENT + SECRET
                                + "&fb_exchange_token=" + userToken(),
                        "")
                .json();
        assertThat(extended.path("expires_in").asLong()).isEqualTo(60L * 24 * 3600);
        var token = extended.path("access_token").asString();
        assertThat(asUser("/v26.0/me/accounts", token).status()).isEqualTo(200);
        simulated.clock.advance(java.time.Duration.ofDays(60));
        var expired = asUser("/v26.0/me/accounts", token);
        assertThat(expired.code()).isEqualTo(190);
        assertThat(expired.subcode()).isEqualTo(463);
    }

    @Test
    void wrongSecretGivesNoToken() throws Exception {
        var code = parameter(decide("allow"), "code");
        var answer = asUser(
                "/v26.0/oauth/access_token?" + CLIENT + "&client_secret=guess&code=" + code + "&redirect_uri="
                        + encoded(REDIRECT),
                "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(exchange(code, REDIRECT).status()).isEqualTo(200);
    }

    @Test
    void pagesOfTheUserCannotBeSeenWholeOnOneListPage() throws Exception {
        var pages = simulated.simulator().pages();
        pages.save(new Page("2000000000000002", "Second", "second-token"));
        pages.save(new Page("2000000000000003", "Third", "third-token"));
        pages.list("2000000000000003", false);
        var token = userToken();
        var first = asUser("/v26.0/me/accounts?limit=1", token).json();
        assertThat(first.at("/data/0/id").asString()).isEqualTo(Graph.PAGE);
        assertThat(first.at("/data/0/access_token").asString()).isEqualTo(Graph.TOKEN);
        var next = URI.create(first.at("/paging/next").asString());
        var second = asUser(next.getRawPath() + "?" + next.getRawQuery(), "").json();
        assertThat(second.at("/data/0/name").asString()).isEqualTo("Second");
        assertThat(second.path("paging").has("next")).isFalse();

        var debug = asUser("/v26.0/debug_token?input_token=" + token, "1000000000000001%7Cdemo".replace("%7C", "|"));
        assertThat(debug.code()).isEqualTo(190);
        var scopes = asUser("/v26.0/debug_token?input_token=" + token, "1000000000000001|demo-app-secret")
                .json()
                .path("data");
        assertThat(scopes.path("is_valid").asBoolean()).isTrue();
        assertThat(scopes.at("/granular_scopes/0/target_ids").size()).isEqualTo(3);
        assertThat(asUser("/v26.0/2000000000000003?fields=name,access_token", token)
                        .json()
                        .path("access_token")
                        .asString())
                .isEqualTo("third-token");
    }

    @Test
    void subscriptionIsShownAndEnded() {
        var path = "/v26.0/" + Graph.PAGE + "/subscribed_apps";
        simulated.graph.post(path + "?subscribed_fields=messages,message_echoes", "");
        var app = simulated.graph.get(path).json().at("/data/0");
        assertThat(app.path("id").asString()).isEqualTo("1000000000000001");
        assertThat(app.path("subscribed_fields").size()).isEqualTo(2);
        assertThat(simulated.graph.post(path, "{}").code()).isEqualTo(100);
        simulated.graph.call(path, "DELETE", null, "Bearer " + Graph.TOKEN);
        assertThat(simulated.graph.get(path).json().path("data").size()).isZero();
    }
}

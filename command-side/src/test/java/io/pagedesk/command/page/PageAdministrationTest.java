package io.pagedesk.command.page;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.FakeGraph;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.graph.PageToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PageAdministrationTest extends RunningDesk {

    private static final String PAGES = "/api/admin/pages";
    private static final String APP = "2001";
    private static final String OTHER_APP = "2002";

    @Autowired
    private PageDirectory directory;

    @Autowired
    private PageTokens tokens;

    @Autowired
    private PageStates states;

    @Autowired
    private PageActivity activity;

    @BeforeEach
    void apps() {
        for (String appId : List.of(APP, OTHER_APP)) {
            META.confirmsSubscriptionsOf(appId);
            desk().asAdmin(
                            "POST",
                            "/api/admin/apps",
                            Map.of("appId", appId, "name", "App", "appSecret", "secret-" + appId, "verifyToken", "v"));
        }
    }

    @Test
    void connectingSubscribesToExactlyTheFieldsTheDeskUnderstands() {
        JsonNode page = connect(APP, "501").hasStatus(201).body();

        FakeGraph.Request request = META.requestsFor("501").get(0);
        assertThat(request.method() + " " + request.path()).isEqualTo("POST /v26.0/501/subscribed_apps");
        assertThat(request.query().get("subscribed_fields").split(","))
                .containsExactlyInAnyOrder(
                        "messages",
                        "message_echoes",
                        "message_deliveries",
                        "message_reads",
                        "message_reactions",
                        "message_edits",
                        "messaging_postbacks",
                        "messaging_referrals",
                        "messaging_optins",
                        "messaging_handovers",
                        "standby",
                        "messaging_policy_enforcement");
        assertThat(page.get("state").stringValue()).isEqualTo("CONNECTED");
        assertThat(page.get("subscription").get("active").booleanValue()).isTrue();
        assertThat(page.get("credential").get("valid").booleanValue()).isTrue();
        assertThat(directory.find("501"))
                .contains(new ConnectedPage("501", APP, "Page 501", false, PageState.CONNECTED));
        PageToken token = tokens.find("501").orElseThrow();
        assertThat(token).isEqualTo(new PageToken("501", APP, "token-501", "secret-2001", token.takenAt()));
    }

    @Test
    void theNameComesFromMetaWhereNoneIsGivenAndIsNeverInvented() {
        META.answer("GET /v26.0/502", 200, "{\"name\":\"Käse & Co\",\"id\":\"502\"}");
        META.answer("GET /v26.0/503", 403, "{\"error\":{\"code\":200,\"message\":\"no\"}}");

        assertThat(connectNameless("502").body().get("name").stringValue()).isEqualTo("Käse & Co");
        assertThat(connectNameless("503").body().get("name").stringValue()).isEqualTo("503");
    }

    @Test
    void metasRefusalIsToldInItsOwnWordsAndLeavesNothingBehind() {
        META.answer("POST /v26.0/504/subscribed_apps", 400, """
            {"error":{"message":"Error validating access token","type":"OAuthException","code":190,
            "error_subcode":463,"fbtrace_id":"Atrace"}}""");

        JsonNode problem = connect(APP, "504").isProblem(422, "connect-refused").body();

        assertThat(problem.get("error").get("code").intValue()).isEqualTo(190);
        assertThat(problem.get("error").get("subcode").intValue()).isEqualTo(463);
        assertThat(problem.get("error").get("message").stringValue()).isEqualTo("Error validating access token");
        assertThat(directory.find("504")).isEmpty();
        assertThat(tokens.find("504")).isEmpty();
        assertThat(eventsOf("504")).isEmpty();
    }

    @Test
    void aSilentMetaLeavesNothingBehind() {
        META.answer("POST /v26.0/505/subscribed_apps", FakeGraph.Answer.HANG_UP, "");

        connect(APP, "505").isProblem(503, "meta-unreachable");

        assertThat(directory.find("505")).isEmpty();
    }

    @Test
    void aRefusedNewTokenLeavesTheOldOneInPlace() {
        connect(APP, "506").hasStatus(201);
        META.answer("POST /v26.0/506/subscribed_apps", 400, "{\"error\":{\"code\":190,\"message\":\"no\"}}");

        connect(APP, "506", "worse-token").isProblem(422, "connect-refused");

        assertThat(tokens.find("506")).map(PageToken::token).contains("token-506");
    }

    @Test
    void f19ASubscriptionThatMetaDoesNotConfirmIsShownAsLost() {
        META.answer("GET /v26.0/519/subscribed_apps", 200, """
            {"data":[{"id":"2001","subscribed_fields":["messages","standby"]}]}""");

        JsonNode page = connect(APP, "519").hasStatus(201).body();

        assertThat(page.at("/subscription/confirmedAt").isNull()).isTrue();
        assertThat(page.at("/subscription/fields").valueStream().map(JsonNode::asString))
                .containsExactly("messages", "standby");
        assertThat(page.at("/subscription/missing").size()).isEqualTo(10);
        assertThat(page.get("alerts").valueStream().map(JsonNode::asString)).contains("subscription-lost");
        assertThat(eventsOf("519")).containsExactly("page.connected", "page.subscription-lost");
    }

    @Test
    void aTokenIsAskedFor() {
        desk().asAdmin("POST", PAGES, Map.of("appId", APP, "pageId", "507")).isProblem(409, "facebook-login-needed");
        assertThat(desk().asAdmin("POST", PAGES, Map.of("appId", APP, "pageId", "../507", "accessToken", "t"))
                        .invalidFields())
                .containsExactly("pageId");
    }

    @Test
    void anUnknownAppConnectsNothing() {
        connect("999", "508").isProblem(404, "app-not-found");

        assertThat(META.requestsFor("508")).isEmpty();
    }

    @Test
    void aPageBelongsToOneAppAtATime() {
        connect(APP, "509").hasStatus(201);

        connect(OTHER_APP, "509").isProblem(409, "page-connected-elsewhere");
        assertThat(META.requestsFor("509"))
                .extracting(FakeGraph.Request::method)
                .containsExactly("POST", "GET");

        desk().asAdmin("DELETE", PAGES + "/509", null).hasStatus(204);
        connect(OTHER_APP, "509").hasStatus(201);
        assertThat(tokens.find("509")).map(PageToken::appSecret).contains("secret-2002");
    }

    @Test
    void disconnectingUnsubscribesAndForgetsTheToken() {
        connect(APP, "510").hasStatus(201);

        desk().asAdmin("DELETE", PAGES + "/510", null).hasStatus(204);

        assertThat(META.requestsFor("510"))
                .extracting(FakeGraph.Request::method)
                .containsExactly("POST", "GET", "DELETE");
        assertThat(tokens.find("510")).isEmpty();
        assertThat(listed("510")).isEmpty();
        assertThat(eventsOf("510")).containsExactly("page.connected", "page.subscribed", "page.disconnected");
        desk().asAdmin("DELETE", PAGES + "/510", null).isProblem(404, "page-not-found");
        desk().asAdmin("DELETE", PAGES + "/511", null).isProblem(404, "page-not-found");
    }

    @Test
    void disconnectingDoesNotWaitForMetasConsent() {
        connect(APP, "512").hasStatus(201);
        META.answer("DELETE /v26.0/512/subscribed_apps", 400, "{\"error\":{\"code\":190,\"message\":\"dead\"}}");

        desk().asAdmin("DELETE", PAGES + "/512", null).hasStatus(204);
    }

    @Test
    void f7ATokenErrorMarksThePageUntilItIsReconnected() {
        connect(APP, "513").hasStatus(201);

        states.credentialsExpired(tokens.find("513").orElseThrow(), 190, 460);

        JsonNode expired = listed("513").orElseThrow();
        assertThat(expired.get("state").stringValue()).isEqualTo("CREDENTIALS_EXPIRED");
        assertThat(expired.get("credential").get("code").intValue()).isEqualTo(190);
        assertThat(expired.get("credential").get("subcode").intValue()).isEqualTo(460);

        connect(APP, "513", "fresh-token").hasStatus(201);

        assertThat(listed("513").orElseThrow().get("state").stringValue()).isEqualTo("CONNECTED");
        assertThat(tokens.find("513")).map(PageToken::token).contains("fresh-token");
    }

    @Test
    void aLateAnswerToAnOldTokenDoesNotUndoAReconnect() {
        connect(APP, "514").hasStatus(201);
        PageToken old = tokens.find("514").orElseThrow();
        connect(APP, "514", "fresh-token").hasStatus(201);
        PageToken fresh = tokens.find("514").orElseThrow();

        states.credentialsExpired(old, 190, null);
        assertThat(listed("514").orElseThrow().get("state").stringValue()).isEqualTo("CONNECTED");

        clock.advance(Duration.ofMillis(1));
        connect(APP, "514", "fresh-token").hasStatus(201);
        states.credentialsExpired(fresh, 190, null);
        assertThat(listed("514").orElseThrow().get("state").stringValue()).isEqualTo("CONNECTED");

        states.credentialsExpired(tokens.find("514").orElseThrow(), 190, null);
        assertThat(listed("514").orElseThrow().get("state").stringValue()).isEqualTo("CREDENTIALS_EXPIRED");
    }

    @Test
    void aRestrictionIsShownWithItsReasonUntilItIsLifted() {
        connect(APP, "515").hasStatus(201);

        states.restricted("515", "x".repeat(600));
        JsonNode restricted = listed("515").orElseThrow();
        states.released("515");

        assertThat(restricted.get("state").stringValue()).isEqualTo("RESTRICTED");
        assertThat(restricted.get("restriction").get("reason").stringValue()).startsWith("xxx");
        assertThat(listed("515").orElseThrow().get("state").stringValue()).isEqualTo("CONNECTED");
    }

    @Test
    void whatIsLearnedAboutAnUnknownPageChangesNothing() {
        states.restricted("516", "spam");
        states.released("516");
        states.credentialsExpired(new PageToken("516", APP, "t", "s", null), 190, null);

        assertThat(eventsOf("516")).isEmpty();
    }

    @Test
    void f19TheLastEventReceivedIsShownAndOnlyMovesForward() {
        connect(APP, "517").hasStatus(201);
        Instant newer = Instant.now().truncatedTo(SECONDS);

        activity.eventReceived("517", newer);
        activity.eventReceived("517", newer.minusSeconds(60));

        await().untilAsserted(() -> assertThat(
                        listed("517").orElseThrow().get("lastEventAt").asString(""))
                .isEqualTo(newer.toString()));
    }

    @Test
    void theDirectoryLearnsOfChangesWithinASecond() {
        connect(APP, "518").hasStatus(201);
        assertThat(directory.find("518")).map(ConnectedPage::state).contains(PageState.CONNECTED);

        desk().asAdmin("DELETE", PAGES + "/518", null).hasStatus(204);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(directory.find("518"))
                        .map(ConnectedPage::state)
                        .contains(PageState.DISCONNECTED));
    }

    private Answer connect(String appId, String pageId) {
        return connect(appId, pageId, "token-" + pageId);
    }

    private Answer connect(String appId, String pageId, String token) {
        return desk().asAdmin(
                        "POST",
                        PAGES,
                        Map.of("appId", appId, "pageId", pageId, "name", "Page " + pageId, "accessToken", token));
    }

    private Answer connectNameless(String pageId) {
        return desk().asAdmin("POST", PAGES, Map.of("appId", APP, "pageId", pageId, "accessToken", "token"))
                .hasStatus(201);
    }

    private Optional<JsonNode> listed(String pageId) {
        return desk().asAdmin("GET", PAGES, null)
                .hasStatus(200)
                .body()
                .valueStream()
                .filter(page -> page.get("pageId").stringValue().equals(pageId))
                .findFirst();
    }

    private List<String> eventsOf(String pageId) {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ? ORDER BY"
                        + " sequence_number")
                .param("page:" + pageId)
                .query(String.class)
                .list();
    }
}

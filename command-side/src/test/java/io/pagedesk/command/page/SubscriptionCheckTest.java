package io.pagedesk.command.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.desk.FakeGraph;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.sql.SqlInstant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** F19: after an hour without the desk's answer Meta unsubscribes the App from a Page and says nothing. */
class SubscriptionCheckTest extends RunningDesk {

    private static final AtomicLong IDS = new AtomicLong(5_500_000);
    private static final String APP = "2101";
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final String page = String.valueOf(IDS.incrementAndGet());

    private int connects;

    @Autowired
    private PageTokens tokens;

    @Autowired
    private PageStates states;

    @Autowired
    private PageActivity activity;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void connect() {
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", APP, "name", "App", "appSecret", "secret", "verifyToken", "v"));
        metaKnows(SubscribedFields.ALL);
        connectPage("first-token");
    }

    @Test
    void f19ASubscriptionThatIsWholeIsConfirmedAndNoFactIsMadeOfIt() {
        advance(INTERVAL);

        soon(() -> assertThat(subscription().get("confirmedAt").stringValue())
                .isEqualTo(clock.instant().toString()));
        assertThat(checks()).isEqualTo(1);
        assertThat(events()).containsExactly("page.connected", "page.subscribed");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void f19AFieldThatIsMissingIsSubscribedAgain() {
        metaKnows(SubscribedFields.ALL.stream()
                .filter(field -> !field.equals("message_echoes"))
                .toList());

        advance(INTERVAL);

        soon(() -> assertThat(events())
                .containsExactly("page.connected", "page.subscribed", "page.subscription-lost", "page.subscribed"));
        assertThat(subscriptions())
                .hasSize(2)
                .allSatisfy(request -> assertThat(
                                request.query().get("subscribed_fields").split(","))
                        .containsExactlyInAnyOrderElementsOf(SubscribedFields.ALL));
        assertThat(subscription().get("missing")).isEmpty();
        assertThat(subscription().get("confirmedAt").stringValue())
                .isEqualTo(clock.instant().toString());
        assertThat(alerts()).isEmpty();
    }

    @Test
    void f19ASubscriptionThatCannotBeRenewedIsAnAlertUntilItCan() {
        metaKnows(List.of("messages"));
        metaRefusesToSubscribe(200);

        advance(INTERVAL);

        soon(() -> assertThat(alerts()).containsExactly("subscription-lost"));
        assertThat(subscription().get("fields").valueStream().map(JsonNode::stringValue))
                .containsExactly("messages");
        assertThat(subscription().get("missing")).hasSize(SubscribedFields.ALL.size() - 1);
        assertThat(gauge("subscription-lost")).isPositive();
        assertThat(view().get("state").stringValue()).as("F7").isEqualTo("CONNECTED");

        META.answer("POST /v26.0/" + page + "/subscribed_apps", 200, "{\"success\":true}");
        advance(INTERVAL);

        soon(() -> assertThat(alerts()).isEmpty());
        assertThat(events().stream().filter("page.subscription-lost"::equals)).hasSize(1);
    }

    @Test
    void f19APageOfWhichNothingComesAnyMoreIsSilent() {
        activity.eventReceived(page, clock.instant());
        metaKnows(List.of());
        metaRefusesToSubscribe(100);
        advance(INTERVAL);
        soon(() -> assertThat(alerts()).containsExactly("subscription-lost"));

        advance(Duration.ofHours(24));

        soon(() -> assertThat(alerts()).containsExactly("subscription-lost", "silent"));
        assertThat(gauge("silent")).isPositive();

        activity.eventReceived(page, clock.instant());
        soon(() -> assertThat(alerts()).containsExactly("subscription-lost"));
    }

    @Test
    void f19SilenceAloneIsNoAlert() {
        advance(Duration.ofDays(3));

        soon(() -> assertThat(subscription().get("confirmedAt").stringValue())
                .isEqualTo(clock.instant().toString()));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void f7OnlyATokenErrorOfTheCheckExpiresTheCredentials() {
        metaAnswersTheCheck(400, "{\"error\":{\"code\":10}}");
        advance(INTERVAL);
        soon(() -> assertThat(checks()).isEqualTo(1));

        metaAnswersTheCheck(503, "");
        advance(INTERVAL);
        soon(() -> assertThat(checks()).isEqualTo(2));
        assertThat(events()).containsExactly("page.connected", "page.subscribed");

        metaAnswersTheCheck(400, "{\"error\":{\"code\":190,\"error_subcode\":460}}");
        advance(INTERVAL);
        soon(() -> assertThat(view().get("state").stringValue()).isEqualTo("CREDENTIALS_EXPIRED"));
        assertThat(alerts()).containsExactly("credentials-expired");
    }

    @Test
    void f19WithoutAGoodTokenMetaIsNotAskedAndAfterTheReconnectItIs() {
        states.credentialsExpired(tokens.find(page).orElseThrow(), 190, 460);

        advance(INTERVAL);
        soon(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'check-subscription'"
                                + " AND task_instance = ? AND picked = FALSE AND execution_time > ?")
                        .params(page, SqlInstant.of(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
        assertThat(checks()).isZero();

        connectPage("second-token");
        advance(INTERVAL);

        soon(() -> assertThat(checks()).isEqualTo(1));
    }

    private void metaKnows(List<String> fields) {
        String quoted = fields.isEmpty() ? "" : "\"" + String.join("\",\"", fields) + "\"";
        metaAnswersTheCheck(
                200,
                "{\"data\":[{\"id\":\"999\",\"subscribed_fields\":[\"feed\"]},{\"id\":\"" + APP
                        + "\",\"name\":\"App\",\"subscribed_fields\":[" + quoted + "]}]}");
    }

    private void metaAnswersTheCheck(int status, String body) {
        META.answer("GET /v26.0/" + page + "/subscribed_apps", status, body);
    }

    private void metaRefusesToSubscribe(int code) {
        META.answer("POST /v26.0/" + page + "/subscribed_apps", 400, "{\"error\":{\"code\":" + code + "}}");
    }

    private void connectPage(String token) {
        connects++;
        desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", APP, "pageId", page, "name", "Shop", "accessToken", token))
                .hasStatus(201);
        soon(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?")
                        .param(page)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }

    private JsonNode view() {
        return desk().asAdmin("GET", "/api/admin/pages", null)
                .hasStatus(200)
                .body()
                .valueStream()
                .filter(it -> it.get("pageId").stringValue().equals(page))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode subscription() {
        return view().get("subscription");
    }

    private List<String> alerts() {
        return view().get("alerts").valueStream().map(JsonNode::stringValue).toList();
    }

    private double gauge(String alert) {
        return meters.get("pagedesk.pages.alerts").tag("alert", alert).gauge().value();
    }

    /** Beside those that confirm a connect. */
    private long checks() {
        return META.requestsFor(page).stream()
                        .filter(request -> request.method().equals("GET"))
                        .filter(request -> request.path().endsWith("/subscribed_apps"))
                        .count()
                - connects;
    }

    private List<FakeGraph.Request> subscriptions() {
        return META.requestsFor(page).stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private List<String> events() {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                        + " ORDER BY sequence_number")
                .param("page:" + page)
                .query(String.class)
                .list();
    }

    /** Not while a check still decides when the next one is due. */
    @Override
    protected void advance(Duration duration) {
        soon(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ? AND picked = TRUE")
                        .param(page)
                        .query(Integer.class)
                        .single())
                .isZero());
        super.advance(duration);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(assertion);
    }
}

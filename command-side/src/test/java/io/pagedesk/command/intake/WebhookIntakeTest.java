package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.FakeGraph;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.command.page.PageTokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.codec.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Meta calls a running desk. */
class WebhookIntakeTest extends RunningDesk {

    private static final int MOST_ATTEMPTS = 2_000;
    private static final AtomicLong IDS = new AtomicLong(7_000_000);
    private static final String SECRET = "the-app-secret";

    private static final String DELIVERIES = "/api/admin/parked/deliveries";
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final String app = id();
    private final String page = id();
    private final String customer = id();

    @Autowired
    private PageStates pageStates;

    @Autowired
    private Intake intake;

    @Autowired
    private DataSource database;

    @Autowired
    private PageTokens pageTokens;

    @BeforeEach
    void connect() {
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of(
                                "appId",
                                app,
                                "name",
                                "App",
                                "appSecret",
                                SECRET,
                                "verifyToken",
                                "the-verify-token",
                                "testMode",
                                false))
                .hasStatus(201);
        connect(page);
    }

    @Test
    void metaVerifiesTheAddressWithItsToken() {
        Desk.Answer answer = verify("subscribe", "the-verify-token").hasStatus(200);

        assertThat(answer.text()).isEqualTo("challenge-17");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        verify("subscribe", "another-token").hasStatus(403);
        verify("unsubscribe", "the-verify-token").hasStatus(403);
    }

    @Test
    void aSignedMessageIsStoredBeforeItIsAnswered() {
        Desk.Answer answer = deliver(body(page, text("m_" + id(), "Hello"))).hasStatus(200);

        assertThat(answer.text()).isEqualTo("EVENT_RECEIVED");
        assertThat(stored(customer))
                .containsExactly("conversation.started", "conversation.ticket-opened", "conversation.message-received");
    }

    @Test
    void f28WhoCannotProveToBeMetaGetsOneSameAnswer() {
        String body = body(page, text("m_1", "Hello"));
        List<Desk.Answer> answers = List.of(
                post(app, body, Map.of()),
                post(app, body, Map.of("X-Hub-Signature-256", "sha256=00")),
                post(app, body, Map.of("X-Hub-Signature", "sha1=00")),
                post("999", body, Map.of("X-Hub-Signature-256", signature(body))));

        assertThat(answers).allMatch(answer -> answer.status() == 403);
        assertThat(answers.stream().map(Desk.Answer::text).distinct())
                .hasSize(1)
                .doesNotContain(signature(body));
        assertThat(stored(customer)).isEmpty();
    }

    @Test
    void f1TheSameWebhookTwiceAtTheSameMomentIsOneMessage() {
        String body = body(page, text("m_" + id(), "Hello"));

        atTheSameMoment(IntStream.range(0, 8).mapToObj(n -> body).toList());

        assertThat(stored(customer))
                .filteredOn("conversation.message-received"::equals)
                .hasSize(1);
    }

    @Test
    void f15FirstMessagesAtTheSameMomentMakeOneTicketAndAreAllThere() {
        atTheSameMoment(IntStream.range(0, 8)
                .mapToObj(n -> body(page, text("m_" + id(), "No " + n)))
                .toList());

        assertThat(stored(customer))
                .filteredOn("conversation.ticket-opened"::equals)
                .hasSize(1);
        assertThat(stored(customer))
                .filteredOn("conversation.message-received"::equals)
                .hasSize(8);
    }

    @Test
    void f4InboundIsTakenWhileTheTokenCountsAsInvalid() {
        pageStates.credentialsExpired(pageTokens.find(page).orElseThrow(), 190, 463);

        deliver(body(page, text("m_" + id(), "Still here?"))).hasStatus(200);

        assertThat(stored(customer)).contains("conversation.message-received");
    }

    @Test
    void f23OneAddressServesAllPagesOfAnApp() {
        String other = id();
        connect(other);
        String item = text("m_" + id(), "Hello");
        String there = item.replace(page, other).replace("m_", "n_");

        deliver(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":1,\"messaging\":[%s]},{\"id\":\"%s\",\"time\":1,\"messaging\":[%s]}]}"
                                .formatted(page, item, other, there))
                .hasStatus(200);

        assertThat(storedIn(ConversationId.of(page, customer))).contains("conversation.message-received");
        assertThat(storedIn(ConversationId.of(other, customer))).contains("conversation.message-received");
    }

    @Test
    void f22AllItemsOfAllEntriesAreStoredThoseOfOneConversationInTheirOrder() {
        String items = IntStream.range(0, 30)
                .mapToObj(n -> text("m_" + id(), "No " + n))
                .collect(Collectors.joining(","));

        deliver(body(page, items)).hasStatus(200);

        assertThat(payloads(ConversationId.of(page, customer), "conversation.message-received").stream()
                        .map(payload -> payload.path("text").asString()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(n -> "No " + n).toList());
    }

    @Test
    void f24APoisonousItemIsParkedAndPassedByWhileItsNeighboursAreTaken() {
        String poison = "{\"sender\":{\"id\":\"" + customer + "\"},\"recipient\":{\"id\":\"" + page
                + "\"},\"timestamp\":1789000000123,\"reaction\":{\"mid\":\"m_1\",\"action\":\"tickle\"}}";
        String items = text("m_" + id(), "Before it") + "," + poison + "," + text("m_" + id(), "After it");

        deliver(body(page, items)).hasStatus(200);
        deliver(body(page, items)).hasStatus(200);

        assertThat(payloads(ConversationId.of(page, customer), "conversation.message-received").stream()
                        .map(payload -> payload.path("text").asString()))
                .containsExactly("Before it", "After it");
        assertThat(parked("incomplete"))
                .filteredOn(item -> item.path("raw").asString().contains(customer))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("error").asString()).contains("neither react nor unreact");
                    assertThat(item.path("attempts").asInt()).isEqualTo(2);
                    assertThat(item.path("raw").asString()).contains("tickle").doesNotContain("After it");
                });
    }

    @Test
    void whatIsParkedIsTriedAgainByteByByteEvenWhereItIsNoText() {
        byte[] noText = ("{\"nonsense " + id() + "\": \u00e9").getBytes(StandardCharsets.ISO_8859_1);
        intake.take(app, noText);
        int before = parked("unreadable").size();

        intake.take(app, noText);
        List<JsonNode> unreadable = parked("unreadable");
        assertThat(unreadable).hasSize(before);
        JsonNode item = unreadable.get(before - 1);
        assertThat(retry(item.path("id").asString()).path("taken").asBoolean()).isFalse();

        assertThat(parked("unreadable")).hasSize(before);
    }

    @Test
    void whatCannotBeStoredIsAnswered503AndIsThereOnceAfterMetaRepeatedIt() throws Exception {
        String body = body(page, text("m_" + id(), "Hello"));
        withoutDatabase(() -> assertThat(deliver(body).hasStatus(503).text()).isEqualTo("NOT_STORED"));
        assertThat(stored(customer)).isEmpty();

        deliver(body).hasStatus(200);
        deliver(body).hasStatus(200);

        assertThat(stored(customer))
                .containsExactly("conversation.started", "conversation.ticket-opened", "conversation.message-received");
    }

    @Test
    void whatEndsInTheStoreSaysWhoDidIt() {
        deliver(body(page, act("\"postback\":{\"title\":\"Buy\",\"payload\":\"BUY\"}")))
                .hasStatus(200);
        deliver(body(page, act("\"take_thread_control\":{\"new_owner_app_id\":\"99\"}")))
                .hasStatus(200);

        assertThat(actorsOf("conversation.postback-received")).containsExactly("customer");
        assertThat(actorsOf("conversation.thread-control-changed")).containsExactly("system");
    }

    @Test
    void aPageThatMetaBlocksIsRestrictedUntilItIsUnblocked() {
        deliver(body(page, policy("warning", "spam"))).hasStatus(200);
        assertThat(pageView().path("state").asString()).isEqualTo("CONNECTED");
        assertThat(pageView().path("warning").path("reason").asString()).isEqualTo("spam");
        assertThat(pageView().path("warning").path("at").asString()).isNotEmpty();

        deliver(body(page, policy("block", "more spam"))).hasStatus(200);
        assertThat(pageView().path("state").asString()).isEqualTo("RESTRICTED");
        assertThat(pageView().path("restriction").path("reason").asString()).isEqualTo("more spam");

        deliver(body(page, policy("unblock", ""))).hasStatus(200);
        assertThat(pageView().path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void f1AWarningToldTwiceIsOneWarning() {
        deliver(body(page, policy("warning", "spam"))).hasStatus(200);
        deliver(body(page, policy("warning", "spam"))).hasStatus(200);

        assertThat(storedIn("page:" + page)).filteredOn("page.warned"::equals).hasSize(1);
    }

    @Test
    void rawBodiesAreKeptForAdminsForAsLongAsConfigured() {
        List<String> bodies = IntStream.range(0, 3)
                .mapToObj(n -> body(page, text("m_" + id(), "Caf\u00e9 " + n)))
                .toList();
        bodies.forEach(body -> {
            clock.advance(Duration.ofSeconds(1));
            deliver(body).hasStatus(200);
        });

        JsonNode newest = deliveries("?limit=2");
        JsonNode older = deliveries("?limit=1&cursor=" + newest.path("next").asString());

        assertThat(Stream.concat(
                                newest.path("items").valueStream(),
                                older.path("items").valueStream())
                        .map(item -> rawBody(item.path("id").asString())))
                .containsExactly(bodies.get(2), bodies.get(1), bodies.get(0));
        assertThat(newest.path("items").get(0).path("bytes").asInt())
                .isEqualTo(bodies.get(2).getBytes(StandardCharsets.UTF_8).length);
        desk().asAdmin("GET", DELIVERIES + "?cursor=nonsense", null).isProblem(400, "invalid-request");
        desk().asNobody("GET", DELIVERIES, null).hasStatus(401);

        advance(KEPT_FOR);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> deliveries("").path("items").isEmpty());
        desk().asAdmin(
                        "GET",
                        DELIVERIES + "/"
                                + newest.path("items").get(0).path("id").asString(),
                        null)
                .hasStatus(404);
    }

    @Test
    void aSignatureThatIsWrongLeavesNoRawBody() {
        int before = deliveries("?limit=100").path("items").size();

        post(app, body(page, text("m_1", "Hello")), Map.of("X-Hub-Signature-256", "sha256=00"))
                .hasStatus(403);

        assertThat(deliveries("?limit=100").path("items")).hasSize(before);
    }

    @Test
    void anItemForAPageThatIsNotConnectedIsParkedAndTakenOnceItIs() {
        String later = id();
        String item = text("m_" + id(), "Too early").replace(page, later);
        deliver(body(later, item)).hasStatus(200);
        String parkedId = parked("page-not-connected").stream()
                .filter(it -> it.path("raw").asString().contains(later))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(retry(parkedId).path("taken").asBoolean()).isFalse();

        connect(later);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> retry(parkedId).path("taken").asBoolean());
        assertThat(storedIn(ConversationId.of(later, customer))).contains("conversation.message-received");
        desk().asAdmin("POST", "/api/admin/parked/" + parkedId + "/retry", null)
                .isProblem(404, "parked-item-not-found");
    }

    @Test
    void signedNonsenseIsParkedAndAnswered200() {
        String nonsense = "no json at all " + id();

        deliver(nonsense).hasStatus(200);

        assertThat(parked("unreadable"))
                .anyMatch(item -> item.path("raw").asString().equals(nonsense));
    }

    @Test
    void theTestButtonOfMetasDashboardIsAnswered200AndLeavesNothing() {
        int before = parked("page-not-connected").size();

        deliver(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"0\",\"time\":1,\"changes\":[{\"field\":\"messages\",\"value\":{}}]}]}")
                .hasStatus(200);

        assertThat(parked("page-not-connected")).hasSize(before);
    }

    @Test
    void aBodyAboveOneMebibyteIsRefused() {
        deliver("x".repeat(1024 * 1024 + 1)).hasStatus(413);
        deliver("x".repeat(1024 * 1024)).hasStatus(200);
    }

    @Test
    void aReceiptForAConversationThatNeverBeganChangesNothing() {
        deliver(body(
                        page,
                        "{\"sender\":{\"id\":\"" + customer + "\"},\"recipient\":{\"id\":\"" + page
                                + "\"},\"timestamp\":1789000000123,\"read\":{\"watermark\":1789000000123}}"))
                .hasStatus(200);

        assertThat(stored(customer)).isEmpty();
    }

    /** All connections are taken, and nobody waits long for one. */
    private void withoutDatabase(Runnable meanwhile) throws SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        long patience = pool.getConnectionTimeout();
        List<Connection> taken = new ArrayList<>();
        try {
            pool.setConnectionTimeout(250);
            takeAll(pool, taken);
            meanwhile.run();
        } finally {
            pool.setConnectionTimeout(patience);
            giveBack(taken);
        }
    }

    /** Work in the background may hold one connection and wait for another: then it gets what it waits for first. */
    private static void takeAll(HikariDataSource pool, List<Connection> taken) throws SQLException {
        for (int attempt = 1; taken.size() < pool.getMaximumPoolSize(); attempt++) {
            try {
                taken.add(pool.getConnection());
            } catch (SQLTransientConnectionException busy) {
                if (attempt > MOST_ATTEMPTS) {
                    throw busy;
                }
                giveBack(taken);
            }
        }
    }

    private static void giveBack(List<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    private JsonNode deliveries(String query) {
        return desk().asAdmin("GET", DELIVERIES + query, null).hasStatus(200).body();
    }

    private String rawBody(String deliveryId) {
        return desk().asAdmin("GET", DELIVERIES + "/" + deliveryId, null)
                .hasStatus(200)
                .text();
    }

    private JsonNode pageView() {
        return desk().asAdmin("GET", "/api/admin/pages", null)
                .hasStatus(200)
                .body()
                .valueStream()
                .filter(view -> page.equals(view.path("pageId").asString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> actorsOf(String type) {
        return jdbc.sql("SELECT meta_data FROM domain_event_entry WHERE aggregate_identifier = ? AND payload_type = ?")
                .params(ConversationId.of(page, customer), type)
                .query((row, number) -> JsonMapper.shared()
                        .readTree(row.getBytes(1))
                        .path("actor")
                        .asString())
                .list();
    }

    private String act(String said) {
        return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":1789000000123,%s}"
                .formatted(customer, page, said);
    }

    private String policy(String action, String reason) {
        return "{\"recipient\":{\"id\":\"%s\"},\"timestamp\":1789000000123,\"policy_enforcement\":{\"action\":\"%s\",\"reason\":\"%s\"}}"
                .formatted(page, action, reason);
    }

    private void atTheSameMoment(List<String> bodies) {
        List<CompletableFuture<Desk.Answer>> calls = new ArrayList<>();
        bodies.forEach(body -> calls.add(CompletableFuture.supplyAsync(() -> deliver(body))));
        assertThat(calls).allSatisfy(call -> assertThat(call.join().status()).isEqualTo(200));
    }

    private void connect(String pageId) {
        META.answer("GET /v26.0/" + pageId, new FakeGraph.Answer(200, "{\"name\":\"Page\"}", Map.of()));
        desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", app, "pageId", pageId, "name", "Page", "accessToken", "token-of-" + pageId))
                .hasStatus(201);
    }

    private Desk.Answer verify(String mode, String token) {
        return desk().call(
                        "GET",
                        "/webhooks/messenger/" + app + "?hub.mode=" + mode + "&hub.verify_token=" + token
                                + "&hub.challenge=challenge-17",
                        null,
                        Map.of());
    }

    private Desk.Answer deliver(String body) {
        return post(app, body, Map.of("X-Hub-Signature-256", signature(body)));
    }

    private Desk.Answer post(String toApp, String body, Map<String, String> headers) {
        return desk().call("POST", "/webhooks/messenger/" + toApp, body, headers);
    }

    private static String signature(String body) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + new String(Hex.encode(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(String pageId, String items) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"" + pageId + "\",\"time\":1789000000123,\"messaging\":["
                + items + "]}]}";
    }

    private String text(String mid, String text) {
        return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":1789000000123,\"message\":{\"mid\":\"%s\",\"text\":\"%s\"}}"
                .formatted(customer, page, mid, text);
    }

    private List<String> stored(String psid) {
        return storedIn(ConversationId.of(page, psid));
    }

    private List<String> storedIn(String conversationId) {
        return jdbc.sql(
                        "SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(conversationId)
                .query(String.class)
                .list();
    }

    private List<JsonNode> payloads(String conversationId, String type) {
        return jdbc.sql("SELECT payload FROM domain_event_entry WHERE aggregate_identifier = ? AND payload_type = ?"
                        + " ORDER BY sequence_number")
                .params(conversationId, type)
                .query((row, number) -> JsonMapper.shared().readTree(row.getBytes(1)))
                .list();
    }

    private List<JsonNode> parked(String reason) {
        List<JsonNode> items = new ArrayList<>();
        desk().asAdmin("GET", "/api/admin/parked", null).hasStatus(200).body().forEach(items::add);
        return items.stream()
                .filter(item -> reason.equals(item.path("reason").asString()))
                .toList();
    }

    private JsonNode retry(String parkedId) {
        clock.advance(Duration.ofSeconds(2));
        return desk().asAdmin("POST", "/api/admin/parked/" + parkedId + "/retry", null)
                .hasStatus(200)
                .body();
    }

    private static String id() {
        return String.valueOf(IDS.incrementAndGet());
    }
}

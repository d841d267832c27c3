package io.pagedesk.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.page.SubscribedFields;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connected Page with its customers, at a desk that runs and a stand-in for Meta. */
public final class Shop {

    private static final AtomicLong IDS = new AtomicLong(8_500_000);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SECRET = "the-app-secret";

    public final String app = id();
    public final String page = id();

    private final Desk desk;
    private final FakeGraph meta;
    private final Clock clock;
    private final JdbcClient jdbc;

    public Shop(Desk desk, FakeGraph meta, Clock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.meta = meta;
        this.clock = clock;
        this.jdbc = jdbc;
        desk.asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", app, "name", "App", "appSecret", SECRET, "verifyToken", "v", "testMode", false))
                .hasStatus(201);
        meta.answer(
                "GET /v26.0/" + page + "/subscribed_apps",
                200,
                "{\"data\":[{\"id\":\"%s\",\"subscribed_fields\":[\"%s\"]}]}"
                        .formatted(app, String.join("\",\"", SubscribedFields.ALL)));
        connect("first-token");
        takesMessages();
    }

    public void connect(String token) {
        desk.asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", app, "pageId", page, "name", "Shop", "accessToken", token))
                .hasStatus(201);
    }

    /** Meta takes whatever is sent. */
    public void takesMessages() {
        metaAnswers(200, "{\"recipient_id\":\"1\",\"message_id\":\"m_" + id() + "\"}", Map.of());
    }

    public void refuses(int code, Integer subcode) {
        refuses(code, subcode, Map.of());
    }

    public void refuses(int code, Integer subcode, Map<String, String> headers) {
        metaAnswers(
                400,
                "{\"error\":{\"message\":\"words\",\"type\":\"OAuthException\",\"code\":" + code
                        + (subcode == null ? "" : ",\"error_subcode\":" + subcode) + ",\"fbtrace_id\":\"A1\"}}",
                headers);
    }

    public void metaAnswers(int status, String body, Map<String, String> headers) {
        meta.answer("POST /v26.0/" + page + "/messages", new FakeGraph.Answer(status, body, headers));
    }

    /** Who has just written. */
    public String newCustomer() {
        String psid = id();
        writes(psid);
        return psid;
    }

    public void writes(String psid) {
        String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"messaging\":[{\"sender\":{\"id\":\"%s\"},"
                        .formatted(page, psid)
                + "\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":{\"mid\":\"m_%s\",\"text\":\"Hello\"}}]}]}"
                        .formatted(page, clock.instant().toEpochMilli(), id());
        desk.call("POST", "/webhooks/messenger/" + app, body, Map.of("X-Hub-Signature-256", signature(body)))
                .hasStatus(200);
    }

    /** The id of the reply. */
    public String answers(String psid, String text) {
        return answers(psid, Map.of("text", text, "replyId", UUID.randomUUID()));
    }

    public String answers(String psid, Map<String, ?> reply) {
        return desk.asAdmin("POST", "/api/tickets/" + conversation(psid) + "-1/replies", reply)
                .hasStatus(202)
                .body()
                .get("replyId")
                .stringValue();
    }

    public String conversation(String psid) {
        return ConversationId.of(page, psid);
    }

    public List<String> textsSent() {
        return sends().stream()
                .map(send -> send.at("/message/text").asString(""))
                .toList();
    }

    /** The bodies of all calls of the Send API, refused ones too. */
    public List<JsonNode> sends() {
        return meta.requestsFor(page).stream()
                .filter(request -> request.path().endsWith("/messages"))
                .map(request -> JSON.readTree(request.body()))
                .toList();
    }

    /** As the admin sees the Page. */
    public JsonNode view() {
        return desk.asAdmin("GET", "/api/admin/pages", null)
                .hasStatus(200)
                .body()
                .valueStream()
                .filter(it -> it.get("pageId").stringValue().equals(page))
                .findFirst()
                .orElseThrow();
    }

    public JsonNode sending() {
        return view().get("sending");
    }

    public void awaitHeld(String reason) {
        soon(() -> {
            assertThat(sending().get("state").stringValue()).isEqualTo("HELD");
            assertThat(sending().get("reason").stringValue()).isEqualTo(reason);
        });
    }

    public void awaitFree() {
        soon(() -> assertThat(sending().get("state").stringValue()).isEqualTo("FREE"));
    }

    public List<String> pageEvents() {
        return eventTypes("page:" + page);
    }

    public List<String> events(String psid) {
        return eventTypes(conversation(psid));
    }

    /** The payloads of a customer's events of one type, oldest first. */
    public List<JsonNode> facts(String psid, String type) {
        return jdbc.sql("SELECT payload FROM domain_event_entry WHERE aggregate_identifier = ? AND payload_type = ?"
                        + " ORDER BY sequence_number")
                .params(conversation(psid), type)
                .query((row, number) -> JSON.readTree(row.getBytes(1)))
                .list();
    }

    private List<String> eventTypes(String aggregate) {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                        + " ORDER BY sequence_number")
                .param(aggregate)
                .query(String.class)
                .list();
    }

    public static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    /** When each task of the replies looks again, for those that have one. */
    public List<Instant> wakeUps(List<String> replyIds) {
        return replyIds.stream()
                .flatMap(id -> jdbc
                        .sql("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'send-reply'"
                                + " AND task_instance = ? AND picked = FALSE")
                        .param(id)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list()
                        .stream())
                .toList();
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id() {
        return String.valueOf(IDS.incrementAndGet());
    }
}

package io.pagedesk.command.desk;

import static org.awaitility.Awaitility.await;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.desk.Desk.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running desk with a Page of the test's own, on which a customer just wrote. */
public abstract class ChatDesk extends RunningDesk {

    private static final String SECRET = "secret-of-the-app";
    private static final AtomicLong IDS = new AtomicLong(8_000_000);

    protected final String page = newId();
    protected final String psid = newId();
    protected final String conversation = ConversationId.of(page, psid);
    protected final String ticket = "/api/tickets/" + conversation + "-1";

    private final String app = newId();

    @BeforeEach
    void aCustomerWrites() {
        Map<String, String> registration =
                Map.of("appId", app, "name", "App", "appSecret", SECRET, "verifyToken", "verify");
        desk().asAdmin("POST", "/api/admin/apps", registration).hasStatus(201);
        connectPage();
        metaTakesMessages();
        customerWrites(psid, "m1");
    }

    protected final void connectPage() {
        desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", app, "pageId", page, "name", "Page", "accessToken", "token" + newId()))
                .hasStatus(201);
    }

    protected final void customerWrites(String who, String mid) {
        metaTells(item(who, page, "{\"mid\":\"" + mid + "\",\"text\":\"Where is it?\"}"));
    }

    protected final void echoComesBack(String partId, String mid) {
        String message = "{\"mid\":\"%s\",\"text\":\"x\",\"is_echo\":true,\"app_id\":7,\"metadata\":\"%s\"}";
        metaTells(item(page, psid, message.formatted(mid, partId)));
    }

    private String item(String sender, String recipient, String message) {
        return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":%s}"
                .formatted(sender, recipient, clock.instant().toEpochMilli(), message);
    }

    private void metaTells(String item) {
        String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"" + page + "\",\"time\":1789000000123,\"messaging\":["
                + item + "]}]}";
        desk().call("POST", "/webhooks/messenger/" + app, body, Map.of("X-Hub-Signature-256", signatureOf(body)))
                .hasStatus(200);
    }

    private static String signatureOf(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    protected final void metaTakesMessages() {
        metaAnswersMessages(200, "{\"message_id\":\"s" + newId() + "\"}");
    }

    protected final void metaRefusesMessages(int code) {
        metaAnswersMessages(400, "{\"error\":{\"code\":" + code + "}}");
    }

    /** An answer that does not tell whether it was taken. */
    protected final void metaAnswersNothing() {
        metaAnswersMessages(200, "{}");
    }

    protected final void metaAnswersMessages(int status, String body) {
        META.answer("POST /v26.0/" + page + "/messages", status, body);
    }

    protected final void metaAnswersFiles(int status, String body) {
        META.answer("POST /v26.0/" + page + "/message_attachments", status, body);
    }

    /** A reply that was accepted: its id. */
    protected final String replied(Object body) {
        return post("/replies", body).hasStatus(202).body().get("replyId").stringValue();
    }

    protected final String repliedText(String text) {
        return replied(Map.of("text", text));
    }

    protected final Answer onReply(String replyId, String decision, Object body) {
        return post("/replies/" + replyId + "/" + decision, body);
    }

    protected final Answer post(String path, Object body) {
        return desk().asAdmin("POST", ticket + path, body);
    }

    /** What was asked of Meta for this Page, each with a message. */
    protected final List<JsonNode> sends() {
        return asked("/messages").stream()
                .map(JsonMapper.shared()::readTree)
                .filter(request -> request.has("message"))
                .toList();
    }

    protected final List<String> asked(String path) {
        return META.requestsFor(page).stream()
                .filter(request -> request.path().endsWith(path))
                .map(FakeGraph.Request::body)
                .toList();
    }

    protected final void awaitEvents(String type, int count) {
        await().atMost(Duration.ofSeconds(90)).until(() -> events(type).size() >= count);
    }

    protected final void awaitSends(int count) {
        await().atMost(Duration.ofSeconds(90)).until(() -> sends().size() >= count);
    }

    protected final List<JsonNode> events(String type) {
        return jdbc.sql("SELECT payload FROM domain_event_entry WHERE aggregate_identifier = ? AND payload_type = ?"
                        + " ORDER BY sequence_number")
                .params(conversation, "conversation." + type)
                .query((row, number) -> JsonMapper.shared().readTree(row.getBytes(1)))
                .list();
    }

    /** A file as a browser uploads it. */
    protected final Answer upload(String name, String mediaType, String content, String type, String token) {
        String boundary = "----" + UUID.randomUUID();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String body = (type == null ? "" : part + "type\"\r\n\r\n" + type + "\r\n")
                + part + "file\"; filename=\"" + name + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n"
                + content + "\r\n--" + boundary
                + "--\r\n";
        return desk().call(
                        "POST",
                        ticket + "/attachments",
                        body,
                        Map.of(
                                "Content-Type",
                                "multipart/form-data; boundary=" + boundary,
                                "Authorization",
                                "Bearer " + token));
    }

    protected final Answer upload(String name, String mediaType, String content) {
        return upload(name, mediaType, content, null, desk().adminToken());
    }

    protected static String newId() {
        return String.valueOf(IDS.incrementAndGet());
    }
}

package io.pagedesk.query.media;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** From the event through the processor, the worker and the view to the browser. */
class MediaApiTest {

    private static final FileServer SERVER = new FileServer();
    private static final byte[] TEXT = "good morning, here is the list".getBytes(StandardCharsets.UTF_8);

    /** The number of the event that opens the ticket. */
    private static final long FIRST = 1;

    private static RunningQuerySide desk;
    private static String photo;
    private static String list;

    private final String agent = desk.tokens().of("ada", "AGENT");
    private final String page = "page-" + UUID.randomUUID();
    private final ConversationFacts conversation = ConversationFacts.opened(page, "psid-1");
    private String lastMid;

    @BeforeAll
    static void start() {
        photo = SERVER.serves("/photo.png", "image/png", FileServer.picture(MediaChunks.CHUNK_SIZE + 100));
        list = SERVER.serves("/list.txt", "text/plain", TEXT);
        desk = new RunningQuerySide(
                "jdbc:hsqldb:mem:" + UUID.randomUUID(),
                beans -> {},
                "--pagedesk.media.keep=true",
                "--pagedesk.media.polling=50ms",
                "--pagedesk.media.hosts=" + SERVER.origin());
    }

    @AfterAll
    static void end() {
        desk.close();
        SERVER.close();
    }

    @Test
    void theMessageNamesItsCopyAndAgentsAdminsAndAuditorsReadIt() {
        String copy = kept("image", photo, null);

        for (String role : List.of("AGENT", "ADMIN", "AUDITOR")) {
            HttpResponse<String> response = desk.get(copy, desk.tokens().of("someone", role));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(MediaChunks.CHUNK_SIZE + 100));
        }
        assertThat(desk.get(copy, null).statusCode()).isEqualTo(401);
        assertThat(desk.get(copy, desk.tokens().of("someone")).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingOfACopyRunsInABrowser() {
        HttpResponse<String> response = desk.get(kept("image", photo, null), agent);

        assertThat(header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(response, "Content-Disposition"))
                .startsWith("inline;")
                .contains("photo.png");
        assertThat(header(response, "Cache-Control")).contains("private").doesNotContain("public");
    }

    @Test
    void whatIsNoPictureSoundOrFilmIsSavedAndNotLookedAt() {
        HttpResponse<String> response = desk.get(kept("file", list, "List of \u201Eall\u201C"), agent);

        assertThat(header(response, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(response, "Content-Disposition")).startsWith("attachment;");
        assertThat(response.body()).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
    }

    @Test
    void aPartIsReadByItsRange() {
        String copy = kept("file", list, null);

        HttpResponse<String> part = desk.get(copy, agent, "Range", "bytes=5-11");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("morning");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 5-11/" + TEXT.length);
        assertThat(header(part, "Content-Security-Policy")).contains("sandbox");
        assertThat(desk.get(copy, agent, "Range", "bytes=9999-").statusCode()).isEqualTo(416);
        assertThat(desk.get(kept("image", photo, null), agent, "Range", "bytes=-50")
                        .statusCode())
                .isEqualTo(206);
    }

    @Test
    void anUnchangedCopyIsNotSentAgain() {
        String copy = kept("image", photo, null);
        String tag = header(desk.get(copy, agent), "ETag");

        assertThat(desk.get(copy, agent, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(desk.send("HEAD", copy, agent).statusCode()).isEqualTo(200);
    }

    @Test
    void aCopyThatIsNotThereIsAProblemWithACode() {
        for (String id : List.of("nowhere", UUID.randomUUID().toString(), "..%2F..%2Fetc")) {
            HttpResponse<String> response = desk.get("/api/media/" + id, agent);
            assertThat(response.statusCode()).isBetween(400, 404);
        }
        assertThat(json(desk.get("/api/media/nowhere", agent)).path("code").asString())
                .isEqualTo("media-not-found");
    }

    @Test
    void aCopyOfWhatTheCustomerTookBackIsGone() {
        String copy = kept("image", photo, null);

        desk.publish(conversation.customerTakesBack(lastMid).since(2));

        // One who reads at that very moment sees the copy break off.
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(desk.get(copy, agent).statusCode()).isEqualTo(404));
        await().untilAsserted(() ->
                assertThat(messages().path(0).path("attachments").size()).isZero());
    }

    @Test
    void whatIsNotKeptIsCountedAndShownAsMetaHasIt() {
        String gone = SERVER.status("/gone-" + UUID.randomUUID(), 404);
        publish("image", gone, null);

        await().untilAsserted(() -> assertThat(metrics())
                .containsPattern("pagedesk_media_failed_total\\{.*reason=\"gone\".*} [1-9]")
                .contains("pagedesk_media_kept_total")
                .contains("pagedesk_media_waiting"));
        assertThat(attachment().path("url").asString()).isEqualTo(gone);
        assertThat(attachment().path("copy").isNull()).isTrue();
    }

    private static String metrics() {
        return desk.send(
                        "GET",
                        URI.create("http://127.0.0.1:" + desk.port("local.management.port") + "/actuator/prometheus"),
                        null)
                .body();
    }

    private String kept(String type, String address, String title) {
        publish(type, address, title);
        await().untilAsserted(
                        () -> assertThat(attachment().path("copy").asString()).startsWith("/api/media/"));
        return attachment().path("copy").asString();
    }

    private void publish(String type, String address, String title) {
        long known = conversation.lastSequence();
        lastMid = page + "-m" + known;
        conversation.customerSends(lastMid, new Attachment(type, address, title, null), null);
        desk.publish(known == FIRST ? conversation.facts() : conversation.since(known));
        await().until(() -> attachment().isObject());
    }

    /** That of the latest message. */
    private JsonNode attachment() {
        for (JsonNode message : messages()) {
            if (message.path("id").asString().equals(lastMid)) {
                return message.path("attachments").path(0);
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode messages() {
        return json(desk.get("/api/tickets/" + conversation.ticketId() + "/messages", agent))
                .path("items");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

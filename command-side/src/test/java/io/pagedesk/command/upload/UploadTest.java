package io.pagedesk.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.desk.ChatDesk;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.FakeGraph;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files that agents send from their own machine. */
class UploadTest extends ChatDesk {

    private static final int LIMIT = 25 * 1024 * 1024;

    @BeforeEach
    void metaTakesFiles() {
        metaAnswersFiles(200, "{\"attachment_id\":\"1857777774821032\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, , image",
        "audio/mpeg, , audio",
        "video/mp4, , video",
        "application/pdf, , file",
        "image/png, file, file",
        "image/svg+xml, , file",
        "text/html, , file",
        "not a type, , file",
    })
    void theTypeIsTheCallersOrThatOfTheMedia(String mediaType, String type, String stored) {
        JsonNode kept = upload("photo.png", mediaType, "bytes", type, desk().adminToken())
                .hasStatus(201)
                .body();

        assertThat(kept.get("type").stringValue()).isEqualTo(stored);
        assertThat(kept.get("name").stringValue()).isEqualTo("photo.png");
        assertThat(kept.get("size").intValue()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\Rechnung März.pdf, Rechnung März.pdf",
        "'', file",
        "..., ...",
    })
    void aNameHasNoFolders(String given, String stored) {
        assertThat(FileName.of(given)).isEqualTo(stored);
    }

    @Test
    void anEndlessNameKeepsItsExtension() {
        assertThat(FileName.of("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
        assertThat(FileName.of("a\u202Efdp.exe\r\n")).isEqualTo("afdp.exe");
        assertThat(FileName.of(null)).isEqualTo("file");
    }

    @Test
    void whatCannotBeSentIsRefusedWithAStableCode() {
        String token = desk().adminToken();

        assertThat(upload("empty.png", "image/png", "").invalidFields()).containsExactly("file");
        upload("a.pdf", "application/pdf", "x", "image", token).isProblem(415, "unsupported-media-type");
        upload("a.svg", "image/svg+xml", "x", "image", token).isProblem(415, "unsupported-media-type");
        upload("a.png", "image/png", "x", "sticker", token).isProblem(415, "unsupported-media-type");
        post("/attachments", Map.of("file", "x")).isProblem(415, "unsupported-media-type");
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "multipart/form-data");
        desk().call("POST", ticket + "/attachments", "nonsense", headers).isProblem(400, "invalid-request");
        Map<String, String> other =
                Map.of("Authorization", "Bearer " + token, "Content-Type", "multipart/form-data; boundary=b");
        assertThat(desk().call("POST", ticket + "/attachments", "--b--\r\n", other)
                        .invalidFields())
                .containsExactly("file");
    }

    @Test
    void aFileAsLargeAsMetaTakesIsKeptAndALargerOneIsNot() {
        String largest = "x".repeat(LIMIT);

        String id = upload("film.mp4", "video/mp4", largest)
                .hasStatus(201)
                .body()
                .get("uploadId")
                .stringValue();
        upload("film.mp4", "video/mp4", largest + "x").isProblem(413, "content-too-large");
        upload("film.mp4", "video/mp4", largest + largest).isProblem(413, "content-too-large");

        assertThat(shown(id, desk().adminToken()).text()).hasSize(LIMIT);
    }

    @Test
    void anUploadOnATicketThatIsNotThereIsRefused() {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + desk().adminToken(), "Content-Type", "multipart/form-data; boundary=b");
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n";

        for (String unknown : List.of("nothing", conversation + "-2", "00000000-0000-0000-0000-000000000000-1")) {
            desk().call("POST", "/api/tickets/" + unknown + "/attachments", body, headers)
                    .isProblem(404, "ticket-not-found");
        }
    }

    /** Only uploads are forms: a body of any other path is read as it is, within that path's own limits. */
    @Test
    void aWebhookThatCallsItselfAFormIsStillReadRawAndBounded() {
        Map<String, String> form = Map.of("Content-Type", "multipart/form-data; boundary=b");

        desk().call("POST", "/webhooks/messenger/1", "x".repeat(1024 * 1024 + 1), form)
                .hasStatus(413);
        desk().call("POST", "/webhooks/messenger/1", "--b--", form).hasStatus(403);
    }

    @Test
    void anUploadIsServedToWhoeverReadsTicketsAndNeverRuns() {
        String picture = uploaded("pic.png", "image/png");
        String page = uploaded("Straße.html", "text/html");

        Answer shown = shown(picture, desk().tokenOfNewAgent("auditor" + newId(), "AUDITOR"))
                .hasStatus(200);
        Answer saved = shown(page, desk().adminToken()).hasStatus(200);

        assertThat(shown.text()).isEqualTo("bytes");
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Content-Disposition")).startsWith("inline;").contains("pic.png");
        assertThat(saved.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(saved.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("Stra%C3%9Fe.html");
        for (Answer answer : List.of(shown, saved)) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("sandbox")
                    .contains("default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Length")).isEqualTo("5");
        }
        shown("unknown", desk().adminToken()).isProblem(404, "upload-not-found");
    }

    @Test
    void aFileThatIsBeingRemovedIsNotThereOrBreaksOff() {
        String picture = uploaded("pic.png", "image/png");
        jdbc.sql("DELETE FROM upload_piece WHERE upload_id = ?").param(picture).update();
        shown(picture, desk().adminToken()).isProblem(404, "upload-not-found");

        String film = upload("film.mp4", "video/mp4", "a".repeat(1024 * 1024) + "rest")
                .body()
                .get("uploadId")
                .stringValue();
        jdbc.sql("DELETE FROM upload_piece WHERE upload_id = ? AND number = 1")
                .param(film)
                .update();
        String token = desk().adminToken();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> shown(film, token)).isInstanceOf(UncheckedIOException.class));
    }

    @Test
    void aFilmCanBeReadFromTheMiddle() {
        String film = upload("film.mp4", "video/mp4", "a".repeat(1024 * 1024) + "middle")
                .body()
                .get("uploadId")
                .stringValue();
        Map<String, String> range =
                Map.of("Authorization", "Bearer " + desk().adminToken(), "Range", "bytes=1048575-1048578");

        Answer part = desk().call("GET", "/api/uploads/" + film, null, range).hasStatus(206);

        assertThat(part.text()).isEqualTo("amid");
    }

    @Test
    void aFileGoesToMetaOnceAndThenByItsId() {
        String id = uploaded("pic.png", "image/png");

        replied(Map.of("text", "Here:", "attachments", List.of(Map.of("type", "image", "uploadId", id))));
        replied(Map.of("attachments", List.of(Map.of("uploadId", id))));

        awaitEvents("reply-sent", 3);
        assertThat(asked("/message_attachments")).hasSize(1);
        assertThat(asked("/message_attachments").get(0))
                .contains("{\"attachment\":{\"type\":\"image\",\"payload\":{\"is_reusable\":true}}}")
                .contains("filename=\"pic.png\"", "Content-Type: image/png", "bytes");
        assertThat(sends().subList(1, 3))
                .extracting(send -> send.at("/message/attachment").toString())
                .containsOnly("{\"type\":\"image\",\"payload\":{\"attachment_id\":\"1857777774821032\"}}");
        JsonNode attachment = events("agent-reply-accepted").get(1).at("/parts/0/attachment");
        assertThat(attachment.get("url").stringValue()).isEqualTo("/api/uploads/" + id);
        assertThat(attachment.get("title").stringValue()).isEqualTo("pic.png");
    }

    @Test
    void onlyTheOwnUploadsOfTheSameTicketAreSent() {
        String mine = uploaded("pic.png", "image/png");
        String colleague = desk().tokenOfNewAgent("colleague" + newId(), "AGENT");
        String theirs = upload("a.png", "image/png", "x", null, colleague)
                .hasStatus(201)
                .body()
                .get("uploadId")
                .stringValue();
        String stranger = newId();
        customerWrites(stranger, "m" + stranger);

        assertRefused(ticket, Map.of("uploadId", theirs));
        assertRefused(ticket, Map.of("uploadId", "nothing"));
        assertRefused(ticket, Map.of("uploadId", mine, "type", "video"));
        assertRefused("/api/tickets/" + ConversationId.of(page, stranger) + "-1", Map.of("uploadId", mine));
        assertThat(post("/replies", attached(Map.of("uploadId", mine, "url", "https://x.example/a.png")))
                        .invalidFields())
                .containsExactly("attachments[0].url");
    }

    @Test
    void aFileThatMetaRefusesForGoodFailsItsPartAndNothingLeaves() {
        metaAnswersFiles(400, "{\"error\":{\"code\":100,\"error_subcode\":2018047}}");
        String reply = replied(attached(Map.of("uploadId", uploaded("pic.png", "image/png"))));

        awaitEvents("reply-failed", 1);
        assertThat(events("reply-failed").get(0).get("reason").stringValue()).isEqualTo("attachment-refused");
        assertThat(events("reply-failed").get(0).at("/error/subcode").intValue())
                .isEqualTo(2018047);
        assertThat(events("send-attempted")).isEmpty();
        assertThat(sends()).isEmpty();

        metaTakesFiles();
        onReply(reply, "retry", null).hasStatus(200);
        awaitEvents("reply-sent", 1);
        assertThat(sends()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "500", "200"})
    void f30AnUploadOfUnknownOutcomeIsSimplyMadeAgain(int status) {
        META.answer("POST /v26.0/" + page + "/message_attachments", new FakeGraph.Answer(status, "oops", Map.of()));
        replied(attached(Map.of("uploadId", uploaded("pic.png", "image/png"))));
        awaitEvents("send-deferred", 1);
        assertThat(events("send-attempted")).isEmpty();

        metaTakesFiles();
        clock.advance(Duration.ofMinutes(1));

        awaitEvents("reply-sent", 1);
        assertThat(asked("/message_attachments")).hasSize(2);
        assertThat(sends()).hasSize(1);
    }

    @Test
    void f5AFileWithADeadTokenWaitsUntilThePageIsConnectedAgain() {
        metaAnswersFiles(400, "{\"error\":{\"code\":190}}");
        replied(attached(Map.of("uploadId", uploaded("pic.png", "image/png"))));
        awaitEvents("send-deferred", 1);
        assertThat(desk().asAdmin("GET", "/api/admin/pages", null).text()).contains("CREDENTIALS_EXPIRED");

        metaTakesFiles();
        connectPage();
        clock.advance(Duration.ofMinutes(1));

        awaitEvents("reply-sent", 1);
        assertThat(sends()).hasSize(1);
    }

    @Test
    void aMessageThatMetaRefusedWithAnOldIdGetsTheFileAnew() {
        String id = uploaded("pic.png", "image/png");
        metaRefusesMessages(100);
        String reply = replied(attached(Map.of("uploadId", id)));
        awaitEvents("reply-failed", 1);
        metaTakesMessages();
        metaAnswersFiles(200, "{\"attachment_id\":\"2\"}");

        onReply(reply, "retry", null).hasStatus(200);

        awaitEvents("reply-sent", 1);
        assertThat(sends().get(1)
                        .at("/message/attachment/payload/attachment_id")
                        .stringValue())
                .isEqualTo("2");
    }

    @Test
    void whatStandsAtAnAddressIsFetchedByMetaOnceADay() {
        metaAnswersMessages(200, "{\"message_id\":\"s1\",\"attachment_id\":\"77\"}");
        Map<String, Object> body = attached(Map.of("type", "image", "url", "https://x.example/a.png"));
        replied(body);
        awaitEvents("reply-sent", 1);
        replied(body);
        awaitEvents("reply-sent", 2);
        advance(Duration.ofHours(25));
        customerWrites(psid, "m2");
        replied(body);
        awaitEvents("reply-sent", 3);

        assertThat(sends())
                .extracting(send -> send.at("/message/attachment/payload").toString())
                .containsExactly(
                        "{\"is_reusable\":true,\"url\":\"https://x.example/a.png\"}",
                        "{\"attachment_id\":\"77\"}",
                        "{\"is_reusable\":true,\"url\":\"https://x.example/a.png\"}");
    }

    @Test
    void anUnusedUploadIsRemovedAfterADayAndAUsedOneLater() {
        String unused = uploaded("a.png", "image/png");
        String used = uploaded("b.png", "image/png");
        metaRefusesMessages(100);
        replied(attached(Map.of("uploadId", used)));
        awaitEvents("reply-failed", 1);

        advance(Duration.ofHours(26));

        awaitGone(unused);
        shown(used, desk().adminToken()).hasStatus(200);
        advance(Duration.ofDays(31));
        awaitGone(used);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM upload_piece WHERE upload_id IN (?, ?)")
                        .params(unused, used)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUploadIsKeptForAsLongAsAReplyWithItWaits() {
        metaRefusesMessages(190);
        String id = uploaded("b.png", "image/png");
        replied(attached(Map.of("uploadId", id)));
        awaitEvents("send-deferred", 1);
        String unused = uploaded("a.png", "image/png");

        advance(Duration.ofDays(40));

        awaitGone(unused);
        shown(id, desk().adminToken()).hasStatus(200);
    }

    private void awaitGone(String uploadId) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> shown(uploadId, desk().adminToken()).status() == 404);
    }

    private void assertRefused(String onTicket, Map<String, String> attachment) {
        assertThat(desk().asAdmin("POST", onTicket + "/replies", attached(attachment))
                        .invalidFields())
                .containsExactly("attachments[0].uploadId");
    }

    private static Map<String, Object> attached(Map<String, String> attachment) {
        return Map.of("attachments", List.of(attachment));
    }

    private String uploaded(String name, String mediaType) {
        return upload(name, mediaType, "bytes")
                .hasStatus(201)
                .body()
                .get("uploadId")
                .stringValue();
    }

    private Answer shown(String uploadId, String token) {
        return desk().call("GET", "/api/uploads/" + uploadId, null, Map.of("Authorization", "Bearer " + token));
    }
}

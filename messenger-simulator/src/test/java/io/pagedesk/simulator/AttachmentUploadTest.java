package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meta's attachment upload API, and sends that use it. */
class AttachmentUploadTest {

    private static final String UPLOAD = "/v26.0/me/message_attachments?appsecret_proof=" + Graph.PROOF;

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    @BeforeEach
    void writes() {
        customer.writes("Hello");
    }

    private static String attachment(String payload) {
        return "{\"attachment\":{\"type\":\"image\",\"payload\":" + payload + "}}";
    }

    private static String upload(boolean reusable) {
        var payload = "{\"url\":\"https://example.com/a.png\",\"is_reusable\":" + reusable + "}";
        var answer = simulated.graph.post(UPLOAD, "{\"message\":" + attachment(payload) + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("attachment_id").asString();
    }

    private static Graph.Answer send(String recipient, String payload) {
        return simulated.graph.send("{\"recipient\":{\"id\":\"" + recipient
                + "\"},\"messaging_type\":\"RESPONSE\",\"message\":" + attachment(payload) + "}");
    }

    private static Graph.Answer sendKept(String recipient, String id) {
        return send(recipient, "{\"attachment_id\":\"" + id + "\"}");
    }

    private static Graph.Answer form(String path, String parts) throws Exception {
        var request = HttpRequest.newBuilder(simulated.simulator().baseUri().resolve(path))
                .header("Authorization", "Bearer " + Graph.TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(HttpRequest.BodyPublishers.ofString(parts.replace("\n", "\r\n")))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return new Graph.Answer(answer.statusCode(), answer.body());
    }

    private static String part(String headers, String content) {
        return "--XX\nContent-Disposition: form-data; " + headers + "\n\n" + content + "\n";
    }

    private static String file(String contentType, String content) {
        return part("name=\"filedata\"; filename=\"shirt.png\"\nContent-Type: " + contentType, content) + "--XX--\n";
    }

    @Test
    void attachmentOfAnAddressIsKeptAndSentToSeveralPeople() {
        var other = simulated.newCustomer();
        other.writes("Hello");
        var id = upload(true);
        assertThat(sendKept(psid, id).status()).isEqualTo(200);
        assertThat(sendKept(other.chat().id().psid(), id).status()).isEqualTo(200);
        var received = customer.chat().messages().get(1).attachments().get(0);
        assertThat(received.type()).isEqualTo("image");
        assertThat(received.url()).isEqualTo("https://example.com/a.png");
    }

    @Test
    void fileIsKept() throws Exception {
        var answer = form(
                UPLOAD, part("name=\"message\"", attachment("{\"is_reusable\":true}")) + file("image/png", "picture"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var id = answer.json().path("attachment_id").asString();
        assertThat(sendKept(psid, id).status()).isEqualTo(200);
        assertThat(customer.chat().messages().get(1).attachments().get(0).url()).endsWith("shirt.png");
        var call = simulated.simulator().calls().get(0).body();
        assertThat(call.at("/filedata/size").asInt()).isEqualTo(7);
        assertThat(call.at("/filedata/contentType").asString()).isEqualTo("image/png");
    }

    @Test
    void fileIsSentAtOnceAndKept() throws Exception {
        var answer = form(
                "/v26.0/me/messages?appsecret_proof=" + Graph.PROOF,
                part("name=\"recipient\"", "{\"id\":\"" + psid + "\"}")
                        + part("name=\"messaging_type\"", "RESPONSE")
                        + part("name=\"message\"", attachment("{\"is_reusable\":true}"))
                        + file("image/png", "picture"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.mid()).startsWith("m_");
        assertThat(sendKept(psid, answer.json().path("attachment_id").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void reusableAddressOfASendIsKept() {
        var answer = send(psid, "{\"url\":\"https://example.com/b.png\",\"is_reusable\":true}");
        var id = answer.json().path("attachment_id").asString();
        assertThat(sendKept(psid, id).status()).isEqualTo(200);
        assertThat(send(psid, "{\"url\":\"https://example.com/b.png\"}").json().has("attachment_id"))
                .isFalse();
    }

    private static void assertUnknown(Graph.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(2018074);
    }

    @Test
    void unknownIdIsRefused() {
        assertUnknown(sendKept(psid, "42"));
        assertThat(customer.chat().messages()).hasSize(1);
    }

    @Test
    void idIsForgottenAfter90Days() {
        var id = upload(true);
        simulated.clock.advance(Duration.ofDays(90).minusMillis(1));
        customer.writes("Still there?");
        assertThat(sendKept(psid, id).status()).isEqualTo(200);
        simulated.clock.advance(Duration.ofMillis(1));
        assertUnknown(sendKept(psid, id));
    }

    @Test
    void attachmentThatIsNotReusableIsForOnePersonOnly() {
        var other = simulated.newCustomer();
        other.writes("Hello");
        var id = upload(false);
        assertThat(sendKept(psid, id).status()).isEqualTo(200);
        assertThat(sendKept(psid, id).status()).isEqualTo(200);
        assertUnknown(sendKept(other.chat().id().psid(), id));
    }

    @Test
    void idOfAnotherPageIsUnknown() {
        var id = upload(true);
        simulated.simulator().pages().save(new Page("2000000000000007", "Tea", "tea-token"));
        var there = simulated.simulator().customer(psid, "2000000000000007");
        there.writes("Hello");
        var answer = simulated.graph.call(
                "/v26.0/me/messages?appsecret_proof=" + Hmac.hex("demo-app-secret", "tea-token"),
                "POST",
                "{\"recipient\":{\"id\":\"" + psid + "\"},\"messaging_type\":\"RESPONSE\",\"message\":"
                        + attachment("{\"attachment_id\":\"" + id + "\"}") + "}",
                "Bearer tea-token");
        assertUnknown(answer);
    }

    @ParameterizedTest
    @CsvSource({"image/png,''", "text/plain,picture", "audio/mp3,picture"})
    void fileThatIsEmptyOrOfAnotherTypeIsRefused(String contentType, String content) throws Exception {
        var answer = form(
                UPLOAD, part("name=\"message\"", attachment("{\"is_reusable\":true}")) + file(contentType, content));
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(2018047);
    }

    @Test
    void fileHasAtMost25Megabytes() throws Exception {
        var message = part("name=\"message\"", attachment("{}"));
        var largest = "x".repeat(25 * 1024 * 1024);
        assertThat(form(UPLOAD, message + file("image/png", largest)).status()).isEqualTo(200);
        assertThat(form(UPLOAD, message + file("image/png", largest + "x")).subcode())
                .isEqualTo(2018047);
    }

    @Test
    void uploadNeedsATokenAnAddressAndAType() {
        assertThat(simulated.graph.call(UPLOAD, "POST", "{}", null).code()).isEqualTo(190);
        assertThat(simulated.graph.post(UPLOAD, "{}").code()).isEqualTo(100);
        var noUrl = simulated.graph.post(UPLOAD, "{\"message\":" + attachment("{\"is_reusable\":true}") + "}");
        assertThat(noUrl.code()).isEqualTo(100);
    }
}

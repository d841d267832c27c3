package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendRulesTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    @BeforeEach
    void writes() {
        customer.writes("Hello");
    }

    private Graph.Answer send(String rest) {
        return simulated.graph.send("{\"recipient\":{\"id\":\"" + psid + "\"}," + rest + "}");
    }

    private Graph.Answer respondWith(String message) {
        return send("\"messaging_type\":\"RESPONSE\",\"message\":" + message);
    }

    private static void assertBadParameter(Graph.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"ACCOUNT_UPDATE\"",
                "\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"CONFIRMED_EVENT_UPDATE\"",
                "\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"human_agent\"",
                "\"messaging_type\":\"MESSAGE_TAG\"",
                "\"messaging_type\":\"RESPONSE\",\"tag\":\"HUMAN_AGENT\"",
                "\"messaging_type\":\"OTHER\"",
                "\"notification_type\":\"REGULAR\""
            })
    void humanAgentIsTheOnlyTagAndBelongsToMessageTag(String kind) {
        assertBadParameter(send(kind + ",\"message\":{\"text\":\"Hi\"}"));
        assertThat(customer.chat().messages()).hasSize(1);
    }

    @Test
    void textHasAtMost2000Characters() {
        assertThat(respondWith("{\"text\":\"" + "é".repeat(2_000) + "\"}").status())
                .isEqualTo(200);
        assertBadParameter(respondWith("{\"text\":\"" + "é".repeat(2_001) + "\"}"));
        assertThat(respondWith("{\"text\":\"" + "😀".repeat(2_000) + "\"}").status())
                .isEqualTo(200);
        assertBadParameter(respondWith("{\"text\":\"\"}"));
    }

    @Test
    void metadataIsUnder1000Characters() {
        assertThat(respondWith("{\"text\":\"a\",\"metadata\":\"" + "m".repeat(999) + "\"}")
                        .status())
                .isEqualTo(200);
        assertBadParameter(respondWith("{\"text\":\"a\",\"metadata\":\"" + "m".repeat(1_000) + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"a\",\"attachment\":{\"type\":\"image\",\"payload\":{\"url\":\"https://example.com/a\"}}}",
                "{\"attachment\":{\"type\":\"sticker\",\"payload\":{\"url\":\"https://example.com/a\"}}}",
                "{\"attachment\":{\"type\":\"image\",\"payload\":{\"url\":\"/relative\"}}}",
                "{\"attachment\":{\"type\":\"image\",\"payload\":{}}}"
            })
    void messageIsEitherATextOrAnAttachmentWithAnAddress(String message) {
        assertBadParameter(respondWith(message));
    }

    @Test
    void attachmentReachesTheCustomer() {
        var answer = respondWith(
                "{\"attachment\":{\"type\":\"image\",\"payload\":{\"url\":\"https://example.com/a.png\",\"is_reusable\":true}}}");
        assertThat(answer.status()).isEqualTo(200);
        var received = customer.chat().messages().get(1);
        assertThat(received.mid()).isEqualTo(answer.mid()).startsWith("m_");
        assertThat(received.attachments().get(0).url()).isEqualTo("https://example.com/a.png");
    }

    @Test
    void replyNamesAMessageOfTheThread() {
        var mid = customer.chat().messages().get(0).mid();
        var kind = "\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"a\"},\"reply_to\":{\"mid\":\"";
        assertThat(send(kind + mid + "\"}").status()).isEqualTo(200);
        assertThat(customer.chat().messages().get(1).replyTo()).isEqualTo(mid);
        assertBadParameter(send(kind + "m_unknown\"}"));
    }

    @Test
    void recipientMustBeKnownToThisPage() {
        var answer = simulated.graph.respond("999", "Hi");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(2018001);
    }

    @Test
    void senderActionStandsAlone() {
        assertThat(send("\"sender_action\":\"typing_on\"")
                        .json()
                        .path("recipient_id")
                        .asString())
                .isEqualTo(psid);
        assertBadParameter(send("\"sender_action\":\"dancing\""));
        assertBadParameter(send("\"sender_action\":\"typing_on\",\"message\":{\"text\":\"a\"}"));
        assertThat(customer.chat().messages()).hasSize(1);
    }

    @Test
    void bodyThatIsNoJsonObjectIsABadParameter() {
        assertBadParameter(simulated.graph.send("not json"));
        assertBadParameter(simulated.graph.send("[1]"));
    }

    @Test
    void everyCallIsKeptWithItsAnswerAndWithoutItsToken() {
        simulated.simulator().clearCalls();
        simulated.graph.call("/v26.0/me/messages", "POST", """
                {"access_token":"demo-page-token","appsecret_proof":"%s","recipient":{"id":"%s"},
                 "messaging_type":"RESPONSE","message":{"text":"Hi"}}""".formatted(Graph.PROOF, psid), null);
        respondWith("{}");
        var calls = simulated.simulator().calls();
        assertThat(calls).extracting(it -> it.status()).containsExactly(200, 400);
        assertThat(calls.get(0).answer().path("recipient_id").asString()).isEqualTo(psid);
        assertThat(calls.toString()).doesNotContain(Graph.TOKEN, Graph.PROOF);
    }
}

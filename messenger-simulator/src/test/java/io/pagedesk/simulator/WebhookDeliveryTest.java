package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class WebhookDeliveryTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Receiver receiver = simulated.receiver();
    private final SimulatedCustomer customer = simulated.newCustomer();

    private static String textOf(JsonNode item) {
        return item.at("/message/text").asString();
    }

    @Test
    void webhookIsRepeatedWithTheSameBytesUntilItIsAnswered200() {
        receiver.answerNext(500, 503, 404, 202);
        customer.writes("Hello");
        var deliveries = receiver.await(5);
        assertThat(deliveries).extracting(Receiver.Delivery::answered).containsExactly(500, 503, 404, 202, 200);
        assertThat(deliveries)
                .extracting(Receiver.Delivery::body)
                .containsOnly(deliveries.get(0).body());
        assertThat(simulated.simulator().undelivered()).isEmpty();
    }

    @Test
    void itemsOfOneChatArriveInOrderEvenThroughFailures() {
        receiver.answerNext(500, 500);
        IntStream.range(0, 20).forEach(number -> customer.writes("Message " + number));
        var texts = receiver.awaitItems(20).stream()
                .map(WebhookDeliveryTest::textOf)
                .toList();
        assertThat(texts)
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(number -> "Message " + number)
                        .toList());
    }

    @Test
    void chatThatCannotBeDeliveredHoldsUpNoOther() {
        var other = simulated.newCustomer();
        receiver.refuseAllOf(customer.chat().id().psid());
        customer.writes("Refused");
        other.writes("Taken");
        assertThat(textOf(receiver.awaitItems(1).get(0))).isEqualTo("Taken");
        receiver.refuseAllOf("");
        assertThat(textOf(receiver.awaitItems(2).get(1))).isEqualTo("Refused");
    }

    @Test
    void undeliveredWebhookIsKeptAndTheNextOneGoesOn() {
        receiver.refuseAllOf("Never taken");
        customer.writes("Never taken");
        customer.writes("Taken");
        assertThat(textOf(receiver.awaitItems(1).get(0))).isEqualTo("Taken");
        assertThat(simulated.simulator().undelivered())
                .singleElement()
                .asString()
                .contains("Never taken");

        receiver.refuseAllOf("");
        assertThat(simulated.graph.post("/simulator/api/webhooks/retry", "").status())
                .isEqualTo(202);
        assertThat(textOf(receiver.awaitItems(2).get(1))).isEqualTo("Never taken");
        await().until(() -> simulated.simulator().undelivered().isEmpty());
    }

    @Test
    void pageThatIsNotSubscribedSendsNothingAndLosesIt() {
        simulated.graph.call(
                "/v26.0/" + Graph.PAGE + "/subscribed_apps?appsecret_proof=" + Graph.PROOF,
                "DELETE",
                null,
                "Bearer " + Graph.TOKEN);
        customer.writes("Lost");
        simulated.subscribeToAll();
        customer.writes("Heard");
        assertThat(textOf(receiver.awaitItems(1).get(0))).isEqualTo("Heard");
    }

    @Test
    void onlySubscribedFieldsAreSent() {
        simulated.subscribe("messages,message_deliveries");
        customer.tapsPostback("Not heard", "X");
        customer.isAnsweredInPageInbox("Its echo is not heard");
        customer.writes("Heard");
        var items = receiver.awaitItems(2);
        assertThat(items.get(0).has("delivery")).isTrue();
        assertThat(textOf(items.get(1))).isEqualTo("Heard");
    }

    @Test
    void anyBodyCanBeSentSigned() {
        simulated.simulator().deliver("{\"object\":\"page\",\"entry\":[{\"id\":\"0\",\"changes\":[]}]}");
        var delivery = receiver.await(1).get(0);
        assertThat(delivery.signature()).isEqualTo("sha256=" + Hmac.hex("demo-app-secret", delivery.body()));
        assertThat(delivery.json().at("/entry/0/id").asString()).isEqualTo("0");
    }

    @Test
    void targetIsEnteredOnlyWhenItAnswersTheChallenge() {
        var entered = "{\"target\":\"" + receiver.uri() + "\"";
        assertThat(putTarget(entered + "}").status()).isEqualTo(200);
        assertThat(putTarget(entered + ",\"verifyToken\":\"wrong\"}").status()).isEqualTo(422);
        receiver.answerChallengeWith("something else");
        assertThat(putTarget(entered + "}").status()).isEqualTo(422);
        assertThat(putTarget("{\"target\":\"http://localhost:1/nobody\"}")
                        .json()
                        .path("error")
                        .asString())
                .contains("cannot be reached");
        assertThat(putTarget("{\"target\":\"http://localhost:1/nobody\",\"verify\":false}")
                        .status())
                .isEqualTo(200);
    }

    private static Graph.Answer putTarget(String body) {
        return simulated.graph.call("/simulator/api/webhooks/target", "PUT", body, null);
    }
}

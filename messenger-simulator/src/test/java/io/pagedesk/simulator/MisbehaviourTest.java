package io.pagedesk.simulator;

import static io.pagedesk.simulator.misbehaviour.MisbehaviourKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class MisbehaviourTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final MessengerSimulator simulator = simulated.simulator();
    private final Receiver receiver = simulated.receiver();
    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    @BeforeEach
    void writes() {
        customer.writes("Hello");
        receiver.awaitItems(1);
        receiver.clear();
    }

    private Graph.Answer respond() {
        return simulated.graph.respond(psid, "Hi");
    }

    private static boolean isEcho(JsonNode item) {
        return item.at("/message/is_echo").asBoolean();
    }

    private int received() {
        return customer.chat().messages().size() - 1;
    }

    private void assertBroken() {
        assertThatThrownBy(() -> simulated.graph.tryCall(
                        "/v26.0/me/messages?appsecret_proof=" + Graph.PROOF,
                        "POST",
                        "{\"recipient\":{\"id\":\"" + psid
                                + "\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Hi\"}}",
                        "Bearer " + Graph.TOKEN))
                .isInstanceOf(IOException.class);
        assertThat(simulator.calls())
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isNull());
    }

    @Test
    void duplicatesArriveAtTheSameMomentAndEndByThemselves() {
        simulator.begin(Misbehaviour.of(DUPLICATE_WEBHOOKS).count(4).times(1));
        customer.writes("Many times");
        customer.writes("Once");
        var items = receiver.awaitItems(6);
        assertThat(items.subList(0, 5))
                .allSatisfy(it -> assertThat(it.at("/message/text").asString()).isEqualTo("Many times"));
        assertThat(items.get(5).at("/message/text").asString()).isEqualTo("Once");
    }

    @Test
    void reorderedWebhookIsOvertakenByTheNext() {
        simulator.begin(Misbehaviour.of(REORDER_WEBHOOKS).times(1));
        customer.writes("First");
        customer.writes("Second");
        customer.writes("Third");
        assertThat(receiver.awaitItems(3))
                .extracting(it -> it.at("/message/text").asString())
                .containsExactly("Second", "First", "Third");
    }

    @Test
    void reorderedWebhookComesInTheEndWithoutANext() {
        simulator.begin(Misbehaviour.of(REORDER_WEBHOOKS).times(1));
        customer.writes("Alone");
        assertThat(receiver.awaitItems(1)).hasSize(1);
    }

    @Test
    void delayedWebhookComesLate() {
        simulator.begin(
                Misbehaviour.of(DELAY_WEBHOOKS).lasting(Duration.ofMillis(400)).times(1));
        var before = System.nanoTime();
        customer.writes("Late");
        assertThat(receiver.await(1).get(0).nanos() - before).isGreaterThanOrEqualTo(400_000_000L);
    }

    @Test
    void batchHoldsItemsOfSeveralCustomersInOneBody() {
        var other = simulated.newCustomer();
        simulator.begin(Misbehaviour.of(BATCH_WEBHOOKS).count(3).times(1));
        customer.writes("One");
        customer.writes("Two");
        other.writes("Three");
        other.writes("Four");
        var deliveries = receiver.await(2);
        assertThat(deliveries).extracting(it -> it.items().size()).containsExactlyInAnyOrder(3, 1);
        var batch = deliveries.stream()
                .filter(it -> it.items().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(batch.json().path("entry").size()).isEqualTo(2);
        assertThat(batch.json().at("/entry/0/messaging").size()).isEqualTo(2);
        assertThat(batch.items())
                .extracting(it -> it.at("/message/text").asString())
                .containsExactly("One", "Two", "Three");
    }

    @Test
    void batchThatIsNeverFullLeavesAfterAWhile() {
        simulator.begin(Misbehaviour.of(BATCH_WEBHOOKS).count(50));
        customer.writes("Alone");
        assertThat(receiver.awaitItems(1)).hasSize(1);
    }

    @Test
    void sendsAreRefusedAsOftenAsAskedWithCodeStatusAndHeaders() {
        simulator.begin(Misbehaviour.refusing(613, 2534040)
                .httpStatus(200)
                .headers(Map.of("X-App-Usage", "{\"call_count\":100}"))
                .times(2));
        for (int i = 0; i < 2; i++) {
            var refused = respond();
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.code()).isEqualTo(613);
            assertThat(refused.subcode()).isEqualTo(2534040);
        }
        assertThat(received()).isZero();
        assertThat(respond().mid()).startsWith("m_");
    }

    @Test
    void serverErrorHasNoBodyAndDeliversNothing() {
        simulator.begin(Misbehaviour.of(SERVER_ERRORS).httpStatus(502).times(1));
        var answer = respond();
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).isEmpty();
        assertThat(received()).isZero();
        assertThat(simulator.calls())
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isEqualTo(502));
    }

    @Test
    void connectionBreaksAfterTheMessageArrived() {
        simulator.begin(Misbehaviour.of(DROP_AFTER_DELIVERING).times(1));
        assertBroken();
        assertThat(received()).isEqualTo(1);
        assertThat(isEcho(receiver.awaitItems(2).get(0))).isTrue();
    }

    @Test
    void connectionBreaksBeforeAnythingArrives() {
        simulator.begin(Misbehaviour.of(DROP_BEFORE_DELIVERING).times(1));
        assertBroken();
        assertThat(received()).isZero();
        assertThat(respond().status()).isEqualTo(200);
    }

    @Test
    void slowAnswerComesAfterItsEcho() {
        simulator.begin(
                Misbehaviour.of(SLOW_ANSWERS).lasting(Duration.ofSeconds(1)).times(1));
        var before = System.nanoTime();
        respond();
        var answered = System.nanoTime();
        assertThat(answered - before).isGreaterThanOrEqualTo(1_000_000_000L);
        var echo = receiver.await(2).get(0);
        assertThat(isEcho(echo.items().get(0))).isTrue();
        assertThat(echo.nanos()).isLessThan(answered);
    }

    @Test
    void suppressedEchoLeavesTheDeliveryAlone() {
        simulator.begin(Misbehaviour.of(SUPPRESS_ECHO).times(1));
        respond();
        assertThat(receiver.awaitItems(1).get(0).has("delivery")).isTrue();
    }

    @Test
    void echoHasBeenTakenWhenTheAnswerComes() {
        simulator.begin(Misbehaviour.of(ECHO_BEFORE_ANSWER));
        receiver.answerNext(500, 500);
        respond();
        assertThat(receiver.items()).isNotEmpty().first().matches(MisbehaviourTest::isEcho);
    }

    @Test
    void senderActionUsesUpNoMisbehaviour() {
        simulator.begin(Misbehaviour.refusing(1, null).times(1));
        var typing = simulated.graph.send("{\"recipient\":{\"id\":\"" + psid + "\"},\"sender_action\":\"typing_on\"}");
        assertThat(typing.status()).isEqualTo(200);
        assertThat(respond().code()).isEqualTo(1);
    }

    @Test
    void misbehavioursAreSwitchedOverHttp() {
        var path = "/simulator/api/misbehaviour";
        var on = simulated.graph.call(path, "PUT", "{\"kind\":\"SUPPRESS_ECHO\"}", null);
        assertThat(on.json().get(0).path("kind").asString()).isEqualTo("SUPPRESS_ECHO");
        assertThat(simulated
                        .graph
                        .call(path + "/SUPPRESS_ECHO", "DELETE", null, null)
                        .text())
                .isEqualTo("[]");
        assertThat(simulated
                        .graph
                        .call(path, "PUT", "{\"kind\":\"NO_SUCH\"}", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void timesMayBeInSeconds() {
        simulator.begin(Misbehaviour.of(TIMES_IN_SECONDS).times(1));
        customer.writes("In seconds");
        customer.writes("In milliseconds");
        assertThat(receiver.awaitItems(2))
                .extracting(it -> it.path("timestamp").asLong())
                .containsExactly(1_795_348_800L, 1_795_348_800_000L);
    }

    @Test
    void idsMayBeNumbers() {
        simulator.begin(Misbehaviour.of(NUMERIC_IDS).times(1));
        customer.writes("Numbers");
        var delivery = receiver.await(1).get(0);
        assertThat(delivery.body()).contains("\"sender\":{\"id\":" + psid + "}", "\"id\":" + Graph.PAGE);
        assertThat(delivery.json().at("/entry/0/id").isNumber()).isTrue();
    }

    @Test
    void deliveryMayNameNoMessages() {
        simulator.begin(Misbehaviour.of(DELIVERIES_WITHOUT_MIDS));
        respond();
        var delivery = receiver.awaitItems(2).get(1).path("delivery");
        assertThat(delivery.propertyNames()).containsExactly("watermark");
    }

    @Test
    void usageIsLowUnlessItIsMadeHigh() throws Exception {
        assertThat(usage("X-App-Usage")).contains("\"call_count\":1,");
        simulator.begin(Misbehaviour.of(HIGH_USAGE).count(100).times(3));
        assertThat(usage("X-App-Usage")).contains("\"call_count\":100,");
        assertThat(usage("X-Page-Usage")).contains("\"call_count\":100,");
        assertThat(usage("X-Business-Use-Case-Usage"))
                .contains("\"" + Graph.PAGE + "\"", "\"estimated_time_to_regain_access\":1");
        simulator.begin(Misbehaviour.of(HIGH_USAGE).headers(Map.of("X-Page-Usage", "as given")));
        assertThat(usage("X-Page-Usage")).isEqualTo("as given");
    }

    private String usage(String header) throws Exception {
        var body = "{\"recipient\":{\"id\":\"" + psid + "\"},\"sender_action\":\"typing_on\"}";
        var request = HttpRequest.newBuilder(simulator
                        .baseUri()
                        .resolve("/v26.0/" + Graph.PAGE + "/messages?appsecret_proof=" + Graph.PROOF))
                .header("Authorization", "Bearer " + Graph.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue(header)
                .orElse("");
    }
}

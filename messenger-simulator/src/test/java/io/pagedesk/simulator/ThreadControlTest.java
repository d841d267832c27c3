package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Meta's handover: one app owns a thread, the others stand by. */
class ThreadControlTest {

    private static final String OWN_APP = "1000000000000001";
    private static final String PAGE_INBOX = "263902037430900";

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Receiver receiver = simulated.receiver();
    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    @BeforeEach
    void writes() {
        customer.writes("Hello");
        receiver.awaitItems(1);
        receiver.clear();
    }

    private void control(String body) {
        var path = "/simulator/api/customers/" + psid + "/thread-control";
        assertThat(simulated.graph.call(path, "POST", body, null).status()).isEqualTo(204);
    }

    private JsonNode standbyOf(int delivery) {
        return receiver.await(delivery + 1).get(delivery).json().at("/entry/0/standby");
    }

    @Test
    void whileAnotherAppOwnsTheThreadItsItemsComeInStandbyAndSendsAreRefused() {
        customer.isTakenBy("777");
        customer.writes("Is anybody there?");
        var taken = receiver.awaitItems(1).get(0).path("take_thread_control");
        assertThat(taken.path("previous_owner_app_id").asString()).isEqualTo(OWN_APP);
        assertThat(taken.path("new_owner_app_id").asString()).isEqualTo("777");
        assertThat(standbyOf(1).at("/0/message/text").asString()).isEqualTo("Is anybody there?");
        assertThat(receiver.all().get(1).json().at("/entry/0").has("messaging")).isFalse();

        var refused = simulated.graph.respond(psid, "Hi");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo(10);
        assertThat(refused.subcode()).isEqualTo(2018300);

        customer.isGivenBack();
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
        var passed = receiver.awaitItems(2).get(1).path("pass_thread_control");
        assertThat(passed.path("previous_owner_app_id").asString()).isEqualTo("777");
        assertThat(passed.path("new_owner_app_id").asString()).isEqualTo(OWN_APP);
        customer.writes("Thank you");
        assertThat(receiver.awaitItems(5))
                .anySatisfy(
                        it -> assertThat(it.at("/message/text").asString("")).isEqualTo("Thank you"));
    }

    @Test
    void echoOfTheOtherAppComesInStandby() {
        customer.isTakenBy(PAGE_INBOX);
        customer.isAnsweredInPageInbox("By hand");
        assertThat(standbyOf(1).at("/0/message/is_echo").asBoolean()).isTrue();
    }

    @Test
    void appThatIsNotSubscribedToStandbyHearsNothing() {
        simulated.subscribe("messages,messaging_handovers");
        customer.isTakenBy("777");
        customer.writes("Unheard");
        customer.isGivenBack();
        customer.writes("Heard");
        assertThat(receiver.awaitItems(3).get(2).at("/message/text").asString()).isEqualTo("Heard");
        assertThat(receiver.all()).hasSize(3);
    }

    @Test
    void requestMovesNothing() {
        control("{\"act\":\"REQUEST\",\"metadata\":\"please\"}");
        var request = receiver.awaitItems(1).get(0).path("request_thread_control");
        assertThat(request.path("requested_owner_app_id").asString()).isEqualTo(PAGE_INBOX);
        assertThat(request.path("metadata").asString()).isEqualTo("please");
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
    }

    @Test
    void idleThreadHadNoOwner() {
        control("{\"act\":\"PASS\"}");
        var passed = receiver.awaitItems(1).get(0).path("pass_thread_control");
        assertThat(passed.path("previous_owner_app_id").isNull()).isTrue();
        assertThat(passed.path("new_owner_app_id").asString()).isEqualTo(OWN_APP);
    }

    @Test
    void ownerMayChangeWithoutAWebhook() {
        var path = "/simulator/api/customers/" + psid + "/thread-owner";
        simulated.graph.call(path, "PUT", "{\"appId\":\"777\"}", null);
        assertThat(simulated.graph.respond(psid, "Hi").subcode()).isEqualTo(2018300);
        simulated.graph.call(path, "PUT", "{\"appId\":null}", null);
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
    }

    @Test
    void messageInStandbyOpensTheWindow() {
        simulated.clock.advance(java.time.Duration.ofHours(25));
        customer.isTakenBy("777");
        customer.writes("Still here");
        customer.isGivenBack();
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
    }
}

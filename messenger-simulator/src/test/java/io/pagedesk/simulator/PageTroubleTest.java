package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.page.PolicyEnforcement.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Meta does to Pages and apps. */
class PageTroubleTest {

    private static final String CONTROL = "/simulator/api/pages/" + Graph.PAGE;
    private static final String SUBSCRIBED = "/v26.0/me/subscribed_apps?appsecret_proof=" + Graph.PROOF;

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

    @Test
    void blockedPageSendsNothingUntilItIsUnblocked() {
        simulated.simulator().policy().enforce(Graph.PAGE, Action.BLOCK, "Spam", false);
        var refused = simulated.graph.respond(psid, "Hi");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo(368);
        customer.writes("Can you hear me?");

        simulated.graph.post(CONTROL + "/policy-enforcement", "{\"action\":\"UNBLOCK\"}");
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
        var items = receiver.awaitItems(3);
        var block = items.stream()
                .filter(it -> it.at("/policy_enforcement/action").asString("").equals("block"))
                .findFirst()
                .orElseThrow();
        assertThat(block.at("/policy_enforcement/reason").asString()).isEqualTo("Spam");
        assertThat(block.has("sender")).isFalse();
        assertThat(items).anySatisfy(it -> {
            assertThat(it.at("/policy_enforcement/action").asString("")).isEqualTo("unblock");
            assertThat(it.path("policy_enforcement").has("reason")).isFalse();
        });
    }

    @Test
    void warningRestrictsNothingAndMayBeSpeltTheOldWay() {
        simulated.graph.post(CONTROL + "/policy-enforcement", "{\"action\":\"WARNING\",\"oldSpelling\":true}");
        assertThat(receiver.awaitItems(1)
                        .get(0)
                        .at("/policy-enforcement/action")
                        .asString())
                .isEqualTo("warning");
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
    }

    @Test
    void restrictionWithoutAWebhookHasTheErrorThatWasChosen() {
        simulated.graph.call(CONTROL + "/restriction", "PUT", "{\"code\":10,\"subcode\":1893063}", null);
        var refused = simulated.graph.respond(psid, "Hi");
        assertThat(refused.code()).isEqualTo(10);
        assertThat(refused.subcode()).isEqualTo(1893063);
        simulated.graph.call(CONTROL + "/restriction", "DELETE", null, null);
        assertThat(simulated.graph.respond(psid, "Hi").status()).isEqualTo(200);
    }

    @Test
    void lostSubscriptionIsSilentUntilTheAppSubscribesAgain() {
        simulated.graph.call(CONTROL + "/subscription", "DELETE", null, null);
        customer.writes("Lost");
        assertThat(simulated.graph.get(SUBSCRIBED).json().path("data").size()).isZero();
        simulated.subscribeToAll();
        customer.writes("Heard");
        assertThat(receiver.awaitItems(1).get(0).at("/message/text").asString()).isEqualTo("Heard");
        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void inTestModeOnlyPeopleWithARoleAreReached() {
        var tester = simulated.newCustomer();
        var testerPsid = tester.chat().id().psid();
        var mode = "{\"test\":true,\"testers\":[\"" + testerPsid + "\"]}";
        assertThat(simulated
                        .graph
                        .call("/simulator/api/app/mode", "PUT", mode, null)
                        .json()
                        .path("test")
                        .asBoolean())
                .isTrue();
        customer.writes("Unheard");
        tester.writes("Heard");
        assertThat(receiver.awaitItems(1).get(0).at("/message/text").asString()).isEqualTo("Heard");
        var refused = simulated.graph.respond(psid, "Hi");
        assertThat(refused.code()).isEqualTo(200);
        assertThat(refused.subcode()).isEqualTo(2018028);
        assertThat(simulated.graph.respond(testerPsid, "Hi").status()).isEqualTo(200);
    }

    @Test
    void pageThatIsNotThereCannotBeTroubled() {
        assertThat(simulated
                        .graph
                        .post("/simulator/api/pages/9/policy-enforcement", "{\"action\":\"BLOCK\"}")
                        .status())
                .isEqualTo(404);
        assertThat(simulated
                        .graph
                        .call("/simulator/api/pages/9/subscription", "DELETE", null, null)
                        .status())
                .isEqualTo(404);
        assertThat(simulated.graph.post(CONTROL + "/policy-enforcement", "{}").status())
                .isEqualTo(400);
    }
}

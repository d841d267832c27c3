package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What the customer sees of the Page between messages. */
class PresenceTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    @BeforeEach
    void writes() {
        customer.writes("Hello");
    }

    private Graph.Answer act(String action) {
        return simulated.graph.send("{\"recipient\":{\"id\":\"" + psid + "\"},\"sender_action\":\"" + action + "\"}");
    }

    private JsonNode chat() {
        return simulated
                .graph
                .get("/simulator/api/customers/" + psid + "/conversation")
                .json();
    }

    private boolean typing() {
        return chat().path("typing").asBoolean();
    }

    @Test
    void dotsAreSeenFor20SecondsAtMost() {
        assertThat(act("typing_on").status()).isEqualTo(200);
        simulated.clock.advance(Duration.ofMillis(19_999));
        assertThat(typing()).isTrue();
        simulated.clock.advance(Duration.ofMillis(1));
        assertThat(typing()).isFalse();
    }

    @Test
    void dotsEndWithTheMessageOrWhenTypingEnds() {
        act("typing_on");
        simulated.graph.respond(psid, "Hi");
        assertThat(typing()).isFalse();
        act("typing_on");
        act("typing_off");
        assertThat(typing()).isFalse();
    }

    @Test
    void pageShowsThatItHasRead() {
        act("mark_seen");
        assertThat(chat().at("/gesture/action").asString()).isEqualTo("mark_seen");
        assertThat(chat().at("/gesture/at").asString()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void nothingIsShownWhereNothingMayBeSent() {
        simulated.clock.advance(Duration.ofHours(24));
        assertThat(act("typing_on").subcode()).isEqualTo(2018278);
        assertThat(chat().path("gesture").isNull()).isTrue();
    }
}

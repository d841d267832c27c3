package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendWindowTest {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Graph graph = simulated.graph;
    private final MutableClock clock = simulated.clock;
    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    private static void assertOutsideWindow(Graph.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo(10);
        assertThat(answer.subcode()).isEqualTo(2018278);
        assertThat(answer.json().path("error").path("type").asString()).isEqualTo("OAuthException");
        assertThat(answer.json().path("error").path("fbtrace_id").asString()).isNotEmpty();
    }

    @Test
    void responseLeavesUntilTheLastMillisecondOf24Hours() {
        customer.writes("Hello");
        clock.advance(Duration.ofHours(24).minus(MILLISECOND));
        assertThat(graph.respond(psid, "in time").status()).isEqualTo(200);
        clock.advance(MILLISECOND);
        assertOutsideWindow(graph.respond(psid, "too late"));
    }

    @Test
    void humanAgentLeavesUntilTheLastMillisecondOf7DaysAfterTheMessage() {
        customer.writes("Hello");
        clock.advance(Duration.ofDays(7).minus(MILLISECOND));
        assertThat(graph.humanAgent(psid).status()).isEqualTo(200);
        clock.advance(MILLISECOND);
        assertOutsideWindow(graph.humanAgent(psid));
    }

    @Test
    void windowCountsFromTheTimeAtWhichTheCustomerWrote() {
        customer.writes("Long ago", clock.instant().minus(Duration.ofHours(25)));
        assertOutsideWindow(graph.respond(psid, "too late"));
        assertThat(graph.humanAgent(psid).status()).isEqualTo(200);
    }

    @Test
    void messageFromLongAgoDoesNotCloseAnOpenWindow() {
        customer.writes("Now");
        customer.writes("Delivered late", clock.instant().minus(Duration.ofDays(8)));
        assertThat(graph.respond(psid, "in time").status()).isEqualTo(200);
    }

    @Test
    void metaAllowsManyHumanAgentMessages() {
        customer.writes("Hello", clock.instant().minus(Duration.ofDays(3)));
        for (int i = 0; i < 5; i++) {
            assertThat(graph.humanAgent(psid).status()).isEqualTo(200);
        }
    }

    @Test
    void updateNeedsTheStandardWindow() {
        customer.writes("Hello", clock.instant().minus(Duration.ofHours(24)));
        assertOutsideWindow(graph.send("""
                {"recipient":{"id":"%s"},"messaging_type":"UPDATE","message":{"text":"News"}}""".formatted(psid)));
    }

    @Test
    void reactionAndLinkOpenTheStandardWindowButNotTheHumanAgentOne() {
        customer.writes("Hello", clock.instant().minus(Duration.ofDays(8)));
        var mid = customer.chat().messages().get(0).mid();
        customer.reacts(mid, "❤️");
        assertThat(graph.respond(psid, "thanks").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(24));
        assertOutsideWindow(graph.humanAgent(psid));
        customer.followsLink("spring-offer");
        assertThat(graph.respond(psid, "welcome back").status()).isEqualTo(200);
    }

    @Test
    void postbackOpensBothWindows() {
        customer.tapsPostback("Get started", "START");
        assertThat(graph.respond(psid, "hello").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(6));
        assertThat(graph.humanAgent(psid).status()).isEqualTo(200);
    }

    @Test
    void neitherReadsNorUnreactsNorThePageOpenAWindow() {
        customer.writes("Hello", clock.instant().minus(Duration.ofDays(8)));
        customer.isAnsweredInPageInbox("Hello from the Page inbox");
        customer.opensChat();
        customer.reacts(customer.chat().messages().get(0).mid(), null);
        assertOutsideWindow(graph.respond(psid, "too late"));
    }

    @Test
    void someoneWhoNeverWroteCannotBeWrittenTo() {
        assertOutsideWindow(graph.respond(psid, "hello?"));
        assertOutsideWindow(graph.humanAgent(psid));
    }
}

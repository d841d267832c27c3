package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final String ADA = "3000000000000001";

    @TempDir
    Path directory;

    private final MutableClock clock = new MutableClock();

    private MessengerSimulator start(Receiver receiver) {
        return MessengerSimulator.start(SimulatorSettings.demo()
                .withPort(0)
                .withClock(clock)
                .withDataDir(directory)
                .withWebhooksOnlyWhenSubscribed(false)
                .withWebhookTarget(receiver.uri()));
    }

    @Test
    void windowsMessagesAndWaitingWebhooksAreKnownAfterARestart() throws Exception {
        String mid;
        try (var receiver = new Receiver();
                var simulator = start(receiver)) {
            receiver.refuseAllOf(ADA);
            mid = simulator.customer(ADA).writes("Hello").mid();
            receiver.await(1);
            simulator.addCustomer("777", "New", "Customer", io.pagedesk.simulator.ledger.ProfileAccess.EMPTY);
        }
        clock.advance(Duration.ofHours(25));
        try (var receiver = new Receiver();
                var simulator = start(receiver)) {
            var graph = new Graph(simulator::baseUri);
            assertThat(receiver.awaitItems(1).get(0).at("/message/mid").asString())
                    .isEqualTo(mid);
            assertThat(simulator.customer(ADA).chat().messages()).hasSize(1);
            assertThat(graph.respond(ADA, "Too late").subcode()).isEqualTo(2018278);
            assertThat(graph.humanAgent(ADA).status()).isEqualTo(200);
            assertThat(simulator.customer("777").chat().messages()).isEmpty();
        }
    }
}

package io.pagedesk.simulator;

import io.pagedesk.simulator.ledger.ProfileAccess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A simulator for a test class, pointed at a receiver and subscribed; every test uses a customer of its own. */
final class Simulated implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final AtomicLong LAST_PSID = new AtomicLong(7_000_000_000_000_000L);

    final MutableClock clock = new MutableClock();
    final Graph graph = new Graph(() -> simulator().baseUri());

    private final UnaryOperator<SimulatorSettings> change;
    private MessengerSimulator simulator;
    private Receiver receiver;

    Simulated() {
        this(it -> it);
    }

    Simulated(UnaryOperator<SimulatorSettings> change) {
        this.change = change;
    }

    MessengerSimulator simulator() {
        return simulator;
    }

    Receiver receiver() {
        return receiver;
    }

    SimulatedCustomer newCustomer() {
        return simulator.addCustomer(newPsid(), "Test", "Customer", ProfileAccess.FULL);
    }

    static String newPsid() {
        return Long.toString(LAST_PSID.incrementAndGet());
    }

    void subscribe(String fields) {
        graph.post(
                "/v26.0/me/subscribed_apps?appsecret_proof=" + Graph.PROOF,
                "{\"subscribed_fields\":\"" + fields + "\"}");
    }

    void subscribeToAll() {
        subscribe("messages,message_echoes,message_deliveries,message_reads,message_reactions,"
                + "message_edits,messaging_postbacks,messaging_referrals,messaging_optins,messaging_handovers,"
                + "standby,messaging_policy_enforcement");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        receiver = new Receiver();
        var settings = SimulatorSettings.demo()
                .withPort(0)
                .withClock(clock)
                .withRetryFor(Duration.ofSeconds(2))
                .withWebhookTarget(receiver.uri());
        simulator = MessengerSimulator.start(change.apply(settings));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clock.set(MutableClock.START);
        simulator.behave();
        simulator.clearCalls();
        simulator.pages().reviveToken(Graph.PAGE);
        simulator.pages().restrict(Graph.PAGE, null);
        graph.call("/simulator/api/app/mode", "PUT", "{\"test\":false,\"testers\":[]}", null);
        graph.call("/simulator/api/login", "DELETE", null, null);
        simulator.pointAt(receiver.uri());
        subscribeToAll();
        receiver.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        simulator.close();
        receiver.close();
    }
}

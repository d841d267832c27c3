package io.pagedesk.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is set up; {@link #demo()} needs nothing else.
 *
 * @param port of HTTP, on every interface; 0 takes any free one
 * @param dataDir where the record is kept between starts; null keeps it in memory
 * @param clock the time by which the windows are judged
 * @param page the first Page; its state in the record, once there is one, wins over this
 * @param customers known from the first start, each with a chat with the first Page
 * @param proofRequired whether calls without {@code appsecret_proof} are refused, as for an app that demands it
 */
public record SimulatorSettings(
        int port,
        @Nullable Path dataDir,
        Clock clock,
        App app,
        PageAccount page,
        List<DemoCustomer> customers,
        Webhooks webhooks,
        boolean proofRequired) {

    /** The company's own Meta app. */
    public record App(String id, String secret, String verifyToken) {}

    public record PageAccount(String id, String name, String token) {}

    public record DemoCustomer(String psid, String firstName, String lastName) {}

    /**
     * @param target the callback URL; null leaves webhooks off until one is set
     * @param retryFor how long a webhook is tried again before it is kept as undelivered
     * @param onlyWhenSubscribed whether a Page without {@code subscribed_apps} sends nothing, as Meta has it
     */
    public record Webhooks(@Nullable URI target, Duration retryFor, boolean onlyWhenSubscribed) {}

    public SimulatorSettings {
        customers = List.copyOf(customers);
    }

    /** App 1000000000000001 and Page 2000000000000001 "Acme Coffee" with three customers, on port 8081, in memory. */
    public static SimulatorSettings demo() {
        return new SimulatorSettings(
                8081,
                null,
                Clock.systemUTC(),
                new App("1000000000000001", "demo-app-secret", "demo-verify-token"),
                new PageAccount("2000000000000001", "Acme Coffee", "demo-page-token"),
                List.of(
                        new DemoCustomer("3000000000000001", "Ada", "Okafor"),
                        new DemoCustomer("3000000000000002", "Jonas", "Lindström"),
                        new DemoCustomer("3000000000000003", "Mei", "Tanaka")),
                new Webhooks(null, Duration.ofMinutes(5), true),
                true);
    }

    public SimulatorSettings withPort(int newPort) {
        return new SimulatorSettings(newPort, dataDir, clock, app, page, customers, webhooks, proofRequired);
    }

    public SimulatorSettings withDataDir(@Nullable Path newDataDir) {
        return new SimulatorSettings(port, newDataDir, clock, app, page, customers, webhooks, proofRequired);
    }

    public SimulatorSettings withClock(Clock newClock) {
        return new SimulatorSettings(port, dataDir, newClock, app, page, customers, webhooks, proofRequired);
    }

    public SimulatorSettings withApp(String id, String secret, String verifyToken) {
        var newApp = new App(id, secret, verifyToken);
        return new SimulatorSettings(port, dataDir, clock, newApp, page, customers, webhooks, proofRequired);
    }

    public SimulatorSettings withPage(String id, String name, String token) {
        var newPage = new PageAccount(id, name, token);
        return new SimulatorSettings(port, dataDir, clock, app, newPage, customers, webhooks, proofRequired);
    }

    public SimulatorSettings withCustomers(List<DemoCustomer> newCustomers) {
        return new SimulatorSettings(port, dataDir, clock, app, page, newCustomers, webhooks, proofRequired);
    }

    public SimulatorSettings withWebhookTarget(@Nullable URI target) {
        return with(new Webhooks(target, webhooks.retryFor(), webhooks.onlyWhenSubscribed()));
    }

    public SimulatorSettings withRetryFor(Duration retryFor) {
        return with(new Webhooks(webhooks.target(), retryFor, webhooks.onlyWhenSubscribed()));
    }

    public SimulatorSettings withWebhooksOnlyWhenSubscribed(boolean onlyWhenSubscribed) {
        return with(new Webhooks(webhooks.target(), webhooks.retryFor(), onlyWhenSubscribed));
    }

    public SimulatorSettings withProofRequired(boolean required) {
        return new SimulatorSettings(port, dataDir, clock, app, page, customers, webhooks, required);
    }

    private SimulatorSettings with(Webhooks newWebhooks) {
        return new SimulatorSettings(port, dataDir, clock, app, page, customers, newWebhooks, proofRequired);
    }
}

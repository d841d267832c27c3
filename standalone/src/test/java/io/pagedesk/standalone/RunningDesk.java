package io.pagedesk.standalone;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.ProfileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The whole desk, deployed as {@link Deployment} says, with a simulated Messenger: one for all tests, who share nothing but a Page. */
final class RunningDesk implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    private static final SimulatorSettings DEMO = SimulatorSettings.demo();

    private final AtomicInteger last = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final MessengerSimulator messenger =
            MessengerSimulator.start(DEMO.withPort(0).withClock(clock));
    private final Path dataDir;
    private Deployment deployment;
    private DeskClient admin;

    private RunningDesk(Path dataDir, String... more) {
        this.dataDir = dataDir;
        this.deployment = Deployment.start(dataDir, clock, properties(more));
        this.admin = client("admin");
        connect();
    }

    /** {@code more}: properties of a desk that a test has for itself. */
    static RunningDesk start(String... more) {
        try {
            return new RunningDesk(Files.createTempDirectory("pagedesk"), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MovableClock clock() {
        return clock;
    }

    /** Ends the desk; Messenger and the time go on. */
    void stop() {
        deployment.close();
    }

    /** Another desk in its place, at another address, which Messenger is not told. */
    void startElsewhere(Path otherDataDir, String... more) {
        deployment = Deployment.start(otherDataDir, clock, properties(more));
        admin = client("admin");
    }

    /** Where the data of the first desk stand. */
    Path dataDir() {
        return dataDir;
    }

    /** Gives the App its secrets and has Messenger call the desk where it is now. */
    void reconnectApp() {
        Map<String, String> secrets = Map.of(
                "appSecret", DEMO.app().secret(), "verifyToken", DEMO.app().verifyToken());
        admin.call("PUT", "/api/admin/apps/" + appId(), secrets);
        pointMessengerHere();
    }

    MessengerSimulator messenger() {
        return messenger;
    }

    DeskClient admin() {
        return admin;
    }

    String appId() {
        return DEMO.app().id();
    }

    /** A colleague with one role, signed in. */
    DeskClient newAgent(String username, String role) {
        admin.registerAgent(username, PASSWORD, role);
        return client(username);
    }

    DeskClient nobody() {
        return new DeskClient(uri());
    }

    /** One who has never written. */
    CustomerChat newCustomer() {
        return newCustomerOf(DEMO.page().id());
    }

    CustomerChat newCustomerOf(String pageId) {
        return newCustomerNamed("Ida", "Berg", ProfileAccess.FULL, pageId);
    }

    CustomerChat newCustomerNamed(String firstName, String lastName, ProfileAccess profile) {
        return newCustomerNamed(firstName, lastName, profile, DEMO.page().id());
    }

    private CustomerChat newCustomerNamed(String firstName, String lastName, ProfileAccess profile, String pageId) {
        String psid = "5%015d".formatted(last.incrementAndGet());
        messenger.addCustomer(psid, firstName, lastName, profile);
        return new CustomerChat(this, pageId, psid);
    }

    /** A Page of its own, for a test that harms it; connected with the token {@link #tokenOf}. */
    String newPage() {
        String pageId = newUnconnectedPage();
        admin.connectPage(appId(), pageId, tokenOf(pageId));
        return pageId;
    }

    /** A Page that nobody has connected yet. */
    String newUnconnectedPage() {
        String pageId = "6%015d".formatted(last.incrementAndGet());
        messenger.pages().save(new Page(pageId, "Page " + pageId, tokenOf(pageId)));
        return pageId;
    }

    /** Of the Page that tests share. */
    static String demoToken() {
        return DEMO.page().token();
    }

    static String tokenOf(String pageId) {
        return "token-of-" + pageId;
    }

    /** Where both sides share it, and the master key. */
    boolean isOneProcess() {
        return deployment.isOneProcess();
    }

    /** Of the desk's one process; a test that looks into it is left out where there are several. */
    <T> T bean(Class<T> type) {
        return deployment.context().getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return deployment.context().getBean(name, type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return deployment.context().getBeansOfType(type).values();
    }

    /** What the desk's one process exported of its traces. */
    RecentSpans spans() {
        return bean(RecentSpans.class);
    }

    /** What Prometheus reads of the desk's one process. */
    URI metrics() {
        return bean(DeskAddress.class).local().resolve("/actuator/prometheus");
    }

    /** Ends whatever a test made Messenger or the time do. */
    void calm() {
        messenger.behave();
        clock.goOn();
    }

    @Override
    public void close() throws IOException {
        deployment.close();
        messenger.close();
        FileSystemUtils.deleteRecursively(dataDir);
    }

    private List<String> properties(String... more) {
        Stream<String> usual = Stream.of(
                "pagedesk.graph.base-url=" + messenger.baseUri(),
                "pagedesk.graph.dialog-url=" + messenger.baseUri(),
                "pagedesk.graph.read-timeout=6s",
                "pagedesk.admin.password=" + PASSWORD,
                "pagedesk.outbound.echo-grace=1s",
                "pagedesk.outbound.retry.first-delay=200ms",
                "pagedesk.profile.ask-again-after=10m",
                "pagedesk.work.polling=100ms",
                "pagedesk.intake.keep-raw-for=1h",
                "management.opentelemetry.enabled=true",
                "management.tracing.sampling.probability=1.0",
                "management.opentelemetry.tracing.export.schedule-delay=100ms",
                "pagedesk.updates.heartbeat=1s",
                "logging.level.root=WARN");
        return Stream.concat(usual, Stream.of(more)).toList();
    }

    private void connect() {
        admin.connect(
                DEMO.app().id(),
                DEMO.app().secret(),
                DEMO.app().verifyToken(),
                DEMO.page().id(),
                DEMO.page().token());
        pointMessengerHere();
    }

    private void pointMessengerHere() {
        messenger.pointAt(uri().resolve("/webhooks/messenger/" + appId()));
    }

    private DeskClient client(String username) {
        DeskClient client = nobody();
        client.signIn(username, PASSWORD);
        return client;
    }

    URI uri() {
        return deployment.uri();
    }
}

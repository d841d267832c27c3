package io.pagedesk.simulator;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Runs the simulator alone. Options are given as {@code --simulator.port=8081} or {@code SIMULATOR_PORT}:
 * {@code simulator.port}, {@code .data-dir} (none: in memory), {@code .webhook-target}, {@code .app-id},
 * {@code .app-secret}, {@code .verify-token}, {@code .page-id}, {@code .page-name}, {@code .page-token}.
 */
public final class SimulatorMain {

    private SimulatorMain() {}

    public static void main(String[] arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        var application = MessengerSimulator.application(settings(environment));
        application.setRegisterShutdownHook(true);
        application.setLogStartupInfo(true);
        application.run();
    }

    static SimulatorSettings settings(StandardEnvironment given) {
        var demo = SimulatorSettings.demo();
        var target = given.getProperty("simulator.webhook-target");
        var dataDir = given.getProperty("simulator.data-dir");
        return demo.withPort(given.getProperty("simulator.port", Integer.class, demo.port()))
                .withDataDir(dataDir == null ? null : Path.of(dataDir))
                .withWebhookTarget(target == null ? null : URI.create(target))
                .withApp(
                        given.getProperty("simulator.app-id", demo.app().id()),
                        given.getProperty("simulator.app-secret", demo.app().secret()),
                        given.getProperty("simulator.verify-token", demo.app().verifyToken()))
                .withPage(
                        given.getProperty("simulator.page-id", demo.page().id()),
                        given.getProperty("simulator.page-name", demo.page().name()),
                        given.getProperty("simulator.page-token", demo.page().token()));
    }
}

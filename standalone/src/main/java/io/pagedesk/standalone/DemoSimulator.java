package io.pagedesk.standalone;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatorSettings;
import java.nio.file.Path;
import org.springframework.core.env.ConfigurableEnvironment;

/** Messenger's stand-in for the demo, on a port of its own, with its record beside the desk's data. */
final class DemoSimulator {

    private static final int PORT = 8081;

    private DemoSimulator() {}

    static MessengerSimulator start(ConfigurableEnvironment environment, Path dataDir) {
        return MessengerSimulator.start(SimulatorSettings.demo()
                .withPort(environment.getProperty("pagedesk.demo.simulator-port", Integer.class, PORT))
                .withDataDir(dataDir.resolve("simulator")));
    }
}

package io.pagedesk.simulator.context;

import java.util.Map;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Properties of the simulator alone. It reads neither system properties nor environment variables nor the
 * {@code application.yaml} of an application that runs in the same process, so that a {@code SERVER_PORT} meant for that
 * application cannot move the simulator.
 */
public final class SimulatorEnvironment extends AbstractEnvironment {

    public SimulatorEnvironment(int port) {
        getPropertySources().addFirst(new MapPropertySource("simulator", properties(port)));
    }

    private static Map<String, Object> properties(int port) {
        return Map.of(
                "spring.config.name", "simulator",
                "spring.application.name", "messenger-simulator",
                "spring.jmx.enabled", "false",
                "spring.web.resources.static-locations", "classpath:/io/pagedesk/simulator/chat/",
                // Meta's limit of 25 MB is judged by the simulator itself.
                "spring.servlet.multipart.max-file-size", "40MB",
                "spring.servlet.multipart.max-request-size", "40MB",
                "server.port", Integer.toString(port),
                // An open chat in a browser is an endless request that a graceful shutdown would wait for.
                "server.shutdown", "immediate",
                "server.error.whitelabel.enabled", "false");
    }
}

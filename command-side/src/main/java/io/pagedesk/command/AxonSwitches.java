package io.pagedesk.command;

import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Hands two switches from the configuration to Axon, which reads them as JVM properties only: the update checker, which
 * would call home, and the advertisement in the log.
 */
final class AxonSwitches implements EnvironmentPostProcessor, Ordered {

    private static final List<String> SWITCHES =
            List.of("axoniq.update-checker.disabled", "disable-axoniq-console-message");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (String name : SWITCHES) {
            String value = environment.getProperty(name);
            if (value != null) {
                System.setProperty(name, value);
            }
        }
    }

    /** Last, when the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

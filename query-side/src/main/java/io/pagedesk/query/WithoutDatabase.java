package io.pagedesk.query;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With Axon Server the query side has no relational database; where none is named, none is configured. Without Axon
 * Server the start fails and says what is missing.
 */
final class WithoutDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String EXCLUDE = "spring.autoconfigure.exclude";
    private static final String CONFIGURING = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean axonServer = environment.getProperty("axon.axonserver.enabled", Boolean.class, false);
        if (axonServer && !environment.containsProperty("spring.datasource.url")) {
            String excluded = environment.getProperty(EXCLUDE, "");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "without a database",
                            Map.of(EXCLUDE, excluded.isEmpty() ? CONFIGURING : excluded + "," + CONFIGURING)));
        }
    }

    /** Last, when the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

package io.pagedesk.standalone;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What the standalone desk provides where nothing was configured; any configuration wins over it. */
final class Provided {

    private static final String NAME = "provided by the standalone desk";

    private final Map<String, Object> values = new HashMap<>();

    private Provided() {}

    static Provided in(ConfigurableEnvironment environment) {
        Provided provided = new Provided();
        environment.getPropertySources().addLast(new MapPropertySource(NAME, provided.values));
        return provided;
    }

    void set(String property, String value) {
        values.put(property, value);
    }
}

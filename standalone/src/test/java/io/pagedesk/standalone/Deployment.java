package io.pagedesk.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.ConfigurableApplicationContext;

/** What a desk of the tests runs on. The suite is the same; the system property {@value #COLUMN} chooses. */
interface Deployment extends AutoCloseable {

    String COLUMN = "pagedesk.column";

    /** Where clients and Meta reach the desk. */
    URI uri();

    default boolean isOneProcess() {
        return false;
    }

    /** The process of the desk, where it has one, and that is this one. */
    default ConfigurableApplicationContext context() {
        return Assumptions.abort("there are several processes, and none is this one");
    }

    @Override
    void close();

    /** How many command sides there are in the column that the tests run in: each has its own send rate. */
    static int commandSides() {
        return "axon-server".equals(System.getProperty(COLUMN)) ? SeparateSides.COMMAND_SIDES_ON_AXON_SERVER : 1;
    }

    /** {@code properties} as {@code name=value}. */
    static Deployment start(Path dataDir, MovableClock clock, List<String> properties) {
        String column = System.getProperty(COLUMN, "embedded");
        return switch (column) {
            case "embedded" -> new OneProcess(dataDir, clock, properties);
            case "postgresql" -> SeparateSides.onPostgres(dataDir, clock, properties);
            case "axon-server" -> SeparateSides.onAxonServer(dataDir, clock, properties);
            default -> throw new IllegalArgumentException(COLUMN + " is embedded, postgresql or axon-server");
        };
    }
}

package io.pagedesk.eventstore;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The event store on a real PostgreSQL, which is unpacked and started for this test. */
class PostgresqlEventStoreIT extends EventStoreRules {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException e) {
            abort("No PostgreSQL could be started here: " + e.getMessage());
        }
        start(Map.of(
                "spring.datasource.url",
                server.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username",
                "postgres"));
    }

    @AfterAll
    static void stopServer() throws IOException {
        stop();
        if (server != null) {
            server.close();
        }
    }
}

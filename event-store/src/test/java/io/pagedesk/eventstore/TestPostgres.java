package io.pagedesk.eventstore;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL, which is unpacked and started once for all tests that ask for it, and ends with them. */
public final class TestPostgres {

    private static EmbeddedPostgres server;

    private TestPostgres() {}

    /** One that is empty. */
    public static DataSource newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(server().getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return server().getDatabase("postgres", name);
    }

    static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException | IllegalStateException e) {
                abort("No PostgreSQL could be started here: " + e.getMessage());
            }
        }
        return server;
    }
}

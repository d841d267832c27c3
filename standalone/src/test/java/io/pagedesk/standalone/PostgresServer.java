package io.pagedesk.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A real PostgreSQL: the one whose JDBC address, of a user who may make databases, stands in the environment variable
 * {@value #ADDRESS}, else one of the tests' own.
 */
final class PostgresServer implements AutoCloseable {

    static final String ADDRESS = "PAGEDESK_TEST_POSTGRES";

    private static final String READERS_PASSWORD = "reads-events";

    private final EmbeddedPostgres own;
    private final String address;

    PostgresServer() {
        String given = System.getenv(ADDRESS);
        try {
            own = given == null ? EmbeddedPostgres.builder().start() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = given == null ? own.getJdbcUrl("postgres", "postgres") : given;
        execute("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pagedesk_reader') THEN"
                + " CREATE ROLE pagedesk_reader LOGIN PASSWORD '" + READERS_PASSWORD + "'; END IF; END $$");
    }

    /** The address of a database of its own, empty. */
    String newDatabase() {
        return make("");
    }

    /** The same, with everything that another one holds, to which nobody is connected. */
    String copyOf(String database) {
        return make(" TEMPLATE "
                + URI.create(database.substring("jdbc:".length())).getPath().substring(1));
    }

    private String make(String from) {
        String name = "desk_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + from);
        return address.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    /** How the query side reaches a database: as the user that {@code docker/postgres} makes, with its rights alone. */
    List<String> asReader(String database) {
        return List.of(
                "spring.datasource.url=" + database.replaceFirst("\\?.*", ""),
                "spring.datasource.username=pagedesk_reader",
                "spring.datasource.password=" + READERS_PASSWORD);
    }

    void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            try {
                own.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

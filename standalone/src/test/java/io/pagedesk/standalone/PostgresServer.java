package io.pagedesk.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A real PostgreSQL: the one whose JDBC address, of a user who may make databases, stands in the environment variable
 * {@value #ADDRESS}, else one of the tests' own.
 */
final class PostgresServer implements AutoCloseable {

    static final String ADDRESS = "PAGEDESK_TEST_POSTGRES";

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
    }

    /** The address of a database of its own, empty. */
    String newDatabase() {
        String name = "desk_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        return address.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
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

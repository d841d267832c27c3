package io.pagedesk.command.handover;

import io.pagedesk.eventstore.handover.RefusedExportException;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A desk that never started: there are no tables, or nothing is in them. */
final class EmptyDesk {

    private static final List<String> TABLES = Stream.concat(
                    Stream.of("domain_event_entry"), DeskTable.ALL.stream().map(DeskTable::name))
            .toList();

    private final JdbcTemplate database;

    EmptyDesk(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** Refused as {@code desk-not-empty} where something is there. */
    void require() {
        Set<String> there = tables();
        TABLES.stream()
                .filter(there::contains)
                .filter(this::hasRows)
                .findFirst()
                .ifPresent(table -> {
                    throw new RefusedExportException(
                            "desk-not-empty",
                            "There is something in " + table + ": a desk is imported where none ever started.");
                });
    }

    private boolean hasRows(String table) {
        return Boolean.TRUE.equals(database.query("SELECT 1 FROM " + table + " LIMIT 1", ResultSet::next));
    }

    private Set<String> tables() {
        return Objects.requireNonNull(database.execute((ConnectionCallback<Set<String>>) connection -> {
            DatabaseMetaData all = connection.getMetaData();
            Set<String> names = new TreeSet<>();
            try (ResultSet tables =
                    all.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return names;
        }));
    }
}

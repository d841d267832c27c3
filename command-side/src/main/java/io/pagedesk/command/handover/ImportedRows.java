package io.pagedesk.command.handover;

import io.pagedesk.eventstore.handover.ExportedRow;
import io.pagedesk.eventstore.handover.RefusedExportException;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts rows of an export, many at once. Tables and columns are those that this build knows, whatever a file says. */
final class ImportedRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate database;
    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final List<ExportedRow> waiting = new ArrayList<>();

    ImportedRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void add(ExportedRow row) {
        if (waiting.size() == AT_ONCE || (!waiting.isEmpty() && !isAlike(waiting.get(0), row))) {
            flush();
        }
        waiting.add(row);
    }

    void flush() {
        if (!waiting.isEmpty()) {
            ExportedRow first = waiting.get(0);
            Map<String, String> known = types.computeIfAbsent(first.table(), this::typesOf);
            List<String> columns = List.copyOf(first.row().keySet());
            requireKnown(first.table(), columns, known);
            database.batchUpdate(
                    "INSERT INTO " + first.table() + " (" + String.join(", ", columns) + ") VALUES ("
                            + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                    waiting.stream().map(row -> values(row, columns, known)).toList());
            waiting.clear();
        }
    }

    private static @Nullable Object[] values(ExportedRow row, List<String> columns, Map<String, String> known) {
        return columns.stream()
                .map(column -> RowValues.imported(row.row().get(column), Objects.requireNonNull(known.get(column))))
                .toArray();
    }

    private static boolean isAlike(ExportedRow one, ExportedRow other) {
        return one.table().equals(other.table())
                && one.row().keySet().equals(other.row().keySet());
    }

    private Map<String, String> typesOf(String table) {
        if (DeskTable.ALL.stream().noneMatch(known -> known.name().equals(table))) {
            throw new RefusedExportException("unknown-table", "This build takes no rows of " + table + ".");
        }
        return Objects.requireNonNull(database.query("SELECT * FROM " + table + " WHERE 1 = 0", rows -> {
            Map<String, String> byName = new HashMap<>();
            ResultSetMetaData columns = rows.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                byName.put(
                        columns.getColumnLabel(column).toLowerCase(Locale.ROOT),
                        columns.getColumnTypeName(column).toLowerCase(Locale.ROOT));
            }
            return byName;
        }));
    }

    private static void requireKnown(String table, List<String> columns, Map<String, String> known) {
        for (String column : columns) {
            if (!known.containsKey(column)) {
                throw new RefusedExportException(
                        "unknown-column", "This build has no column " + column + " in " + table + ": use a newer one.");
            }
        }
    }
}

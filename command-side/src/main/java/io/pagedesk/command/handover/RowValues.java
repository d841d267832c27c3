package io.pagedesk.command.handover;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of rows as JSON has them and as a database has them, whichever database it is. */
final class RowValues {

    private RowValues() {}

    static Map<String, @Nullable Object> read(ResultSet row, Set<String> withheld) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            if (!withheld.contains(name)) {
                values.put(name, exported(row.getObject(column)));
            }
        }
        return values;
    }

    private static @Nullable Object exported(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        } else if (value instanceof Timestamp time) {
            return time.toInstant().toString();
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value;
    }

    /** @param type of the column, as the database calls it */
    static @Nullable Object imported(@Nullable Object value, String type) {
        if (value instanceof String text && type.contains("timestamp")) {
            return OffsetDateTime.parse(text);
        }
        boolean bytes = type.contains("binary") || type.contains("bytea");
        return bytes && value instanceof String text ? Base64.getDecoder().decode(text) : value;
    }
}

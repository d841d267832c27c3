package io.pagedesk.command.handover;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Numbers that the database gives go on behind those that came along. HSQLDB sees to that itself. */
final class NextNumbers {

    private static final Map<String, String> GIVEN = Map.of(
            "domain_event_entry", "global_index",
            "event_seal", "seal_number",
            "outbound_part", "queue_order");

    private NextNumbers() {}

    static void setBehindWhatIsThere(DataSource database) {
        JdbcTemplate statements = new JdbcTemplate(database);
        String product = statements.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("PostgreSQL".equals(product)) {
            GIVEN.forEach((table, column) -> statements.execute(
                    "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), COALESCE(MAX(%2$s), 0) + 1, false) FROM %1$s"
                            .formatted(table, column)));
        }
    }
}

package io.pagedesk.command.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where secrets may stand: in any column of text. A ciphertext tells the key it was made under, so they are found rather
 * than listed, and none is forgotten that a later version brings.
 */
final class SecretColumns {

    private static final Set<String> EVENTS = Set.of("DOMAIN_EVENT_ENTRY", "SNAPSHOT_EVENT_ENTRY");
    private static final Set<String> ALWAYS_SECRET = Set.of("SIGNING_KEY.KEY_PAIR", "AGENT_ACCOUNT.PASSWORD_HASH");

    private final List<SecretColumn> columns;

    SecretColumns(JdbcClient jdbc) {
        this.columns = jdbc.sql("""
                SELECT c.table_name AS in_table, c.column_name AS in_column
                FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE t.table_type = 'BASE TABLE' AND LOWER(c.table_schema) NOT IN ('information_schema', 'pg_catalog')
                AND LOWER(c.data_type) IN ('character varying', 'text')
                ORDER BY c.table_name, c.column_name""")
                .query((row, number) -> new SecretColumn(row.getString("in_table"), row.getString("in_column")))
                .list();
    }

    /** None in events, where no secret ever is. */
    List<SecretColumn> all() {
        return columns.stream()
                .filter(column -> !EVENTS.contains(column.table().toUpperCase(Locale.ROOT)))
                .toList();
    }

    List<SecretColumn> alwaysSecret() {
        return columns.stream()
                .filter(column -> ALWAYS_SECRET.contains(column.toString().toUpperCase(Locale.ROOT)))
                .toList();
    }
}

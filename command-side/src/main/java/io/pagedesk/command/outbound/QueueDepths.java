package io.pagedesk.command.outbound;

import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many parts wait for what, and since when the oldest of them. */
@Repository
class QueueDepths {

    private static final String BY_STATE = """
            SELECT state, COUNT(*) AS parts, MIN(accepted_at) AS oldest FROM (
              SELECT p.accepted_at, CASE
                WHEN p.outcome_unknown_since IS NOT NULL THEN 'UNCERTAIN'
                WHEN r.thread_elsewhere = TRUE THEN 'ELSEWHERE'
                WHEN c.credentials_expired_at IS NOT NULL OR c.restricted_at IS NOT NULL OR c.hold_reason IS NOT NULL
                  THEN 'HELD'
                ELSE 'READY' END AS state
              FROM outbound_part p JOIN outbound_recipient r ON r.conversation_id = p.conversation_id
              LEFT JOIN connected_page c ON c.page_id = r.page_id
              WHERE p.ended_at IS NULL) AS waiting
            GROUP BY state""";

    private final JdbcClient database;

    QueueDepths(JdbcClient database) {
        this.database = database;
    }

    /** The states in which something waits. */
    Map<QueueState, Depth> byState() {
        Map<QueueState, Depth> depths = new EnumMap<>(QueueState.class);
        database.sql(BY_STATE).query((row, number) -> row(row)).list().forEach(depths::putAll);
        return depths;
    }

    private static Map<QueueState, Depth> row(ResultSet row) throws SQLException {
        return Map.of(
                QueueState.valueOf(row.getString("state")),
                new Depth(row.getLong("parts"), SqlInstant.read(row, "oldest")));
    }

    record Depth(long parts, Instant oldest) {}
}

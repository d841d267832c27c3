package io.pagedesk.command.page;

import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a Page's row. */
final class PageRowMapper implements RowMapper<PageRow> {

    @Override
    public PageRow mapRow(ResultSet row, int index) throws SQLException {
        return new PageRow(
                row.getString("page_id"),
                row.getString("app_id"),
                row.getString("name"),
                row.getBoolean("test_mode"),
                SqlInstant.read(row, "connected_at"),
                SqlInstant.readNullable(row, "disconnected_at"),
                fields(row.getString("subscribed_fields")),
                SqlInstant.readNullable(row, "subscribed_at"),
                SqlInstant.readNullable(row, "credentials_expired_at"),
                row.getObject("credentials_code", Integer.class),
                row.getObject("credentials_subcode", Integer.class),
                SqlInstant.readNullable(row, "restricted_at"),
                row.getString("restricted_reason"),
                SqlInstant.readNullable(row, "warned_at"),
                row.getString("warned_reason"),
                SqlInstant.readNullable(row, "last_event_at"));
    }

    private static List<String> fields(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}

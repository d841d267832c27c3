package io.pagedesk.command.page;

import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
                row.getBoolean("connected_in_test"),
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
                SqlInstant.readNullable(row, "last_event_at"),
                sending(row),
                fields(row.getString("subscription_missing")),
                SqlInstant.readNullable(row, "subscription_lost_at"),
                token(row));
    }

    /** Absent while the Page is disconnected, and for what was connected by a build that did not keep it. */
    private static @Nullable TokenOrigin token(ResultSet row) throws SQLException {
        String source = row.getString("token_source");
        return source == null
                ? null
                : new TokenOrigin(
                        TokenSource.valueOf(source),
                        row.getString("token_owner"),
                        row.getString("token_owner_name"),
                        fields(row.getString("token_granted")),
                        fields(row.getString("token_declined")));
    }

    /** Of several causes the one that lasts longest is told. */
    static PageSending sending(ResultSet row) throws SQLException {
        Instant expiredAt = SqlInstant.readNullable(row, "credentials_expired_at");
        if (expiredAt != null) {
            return held(row, HoldReason.CREDENTIALS_EXPIRED, expiredAt, null);
        }
        Instant restrictedAt = SqlInstant.readNullable(row, "restricted_at");
        if (restrictedAt != null) {
            return held(row, HoldReason.PAGE_RESTRICTED, restrictedAt, null);
        }
        String held = row.getString("hold_reason");
        return held(
                row,
                held == null ? null : HoldReason.of(held),
                SqlInstant.readNullable(row, "held_at"),
                SqlInstant.readNullable(row, "held_until"));
    }

    private static PageSending held(
            ResultSet row, @Nullable HoldReason reason, @Nullable Instant since, @Nullable Instant until)
            throws SQLException {
        return new PageSending(
                row.getString("page_id"), reason, since, until, SqlInstant.readNullable(row, "probed_at"));
    }

    private static List<String> fields(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}

package io.pagedesk.command.page;

import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.page.PageSendsHeld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@link PageTable} shows of holds. */
@Component
class PageHoldTable {

    private final JdbcClient jdbc;

    PageHoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hold that is prolonged keeps its beginning. */
    void hold(PageSendsHeld event) {
        Instant until = event.until();
        jdbc.sql("""
                UPDATE connected_page SET held_at = CASE WHEN hold_reason = ? THEN held_at ELSE ? END,
                hold_reason = ?, held_until = ? WHERE page_id = ?""")
                .param(event.reason())
                .param(SqlInstant.of(event.at()))
                .param(event.reason())
                .param(until == null ? null : SqlInstant.of(until))
                .param(event.pageId())
                .update();
    }

    void resume(String pageId) {
        jdbc.sql("UPDATE connected_page SET hold_reason = NULL, held_at = NULL, held_until = NULL WHERE page_id = ?")
                .param(pageId)
                .update();
    }

    boolean claimProbe(String pageId, Instant now, Duration every) {
        return jdbc.sql("""
                        UPDATE connected_page SET probed_at = ?
                        WHERE page_id = ? AND (probed_at IS NULL OR probed_at <= ?)""")
                        .params(SqlInstant.of(now), pageId, SqlInstant.of(now.minus(every)))
                        .update()
                > 0;
    }

    /** Held with a token that is good. */
    List<PageSending> heldWithGoodToken() {
        return jdbc.sql("""
                SELECT * FROM connected_page WHERE disconnected_at IS NULL AND credentials_expired_at IS NULL
                AND (restricted_at IS NOT NULL OR hold_reason IS NOT NULL)""").query((row, index) -> PageRowMapper.sending(row)).list();
    }
}

package io.pagedesk.command.page;

import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.page.PageSubscriptionLost;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@link PageTable} shows of the Pages' subscriptions. */
@Component
class SubscriptionTable {

    private final JdbcClient jdbc;

    SubscriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lost(PageSubscriptionLost event, List<String> remaining) {
        jdbc.sql("""
                UPDATE connected_page SET subscribed_fields = ?, subscription_missing = ?,
                subscription_lost_at = COALESCE(subscription_lost_at, ?) WHERE page_id = ?""")
                .params(
                        String.join(",", remaining),
                        String.join(",", event.missing()),
                        SqlInstant.of(event.at()),
                        event.pageId())
                .update();
    }

    void confirmed(String pageId, List<String> fields, Instant at) {
        jdbc.sql("""
                UPDATE connected_page SET subscribed_fields = ?, subscribed_at = ?, subscription_missing = NULL,
                subscription_lost_at = NULL WHERE page_id = ?""")
                .params(String.join(",", fields), SqlInstant.of(at), pageId)
                .update();
    }
}

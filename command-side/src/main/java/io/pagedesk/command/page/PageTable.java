package io.pagedesk.command.page;

import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageWarned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The Pages as they stand now, with their tokens, encrypted. */
@Component
class PageTable implements CurrentPages {

    private static final int REASON_LENGTH = 500;
    private static final String SELECT =
            "SELECT p.*, a.test_mode FROM connected_page p JOIN registered_app a ON a.app_id = p.app_id ";

    private final JdbcClient jdbc;

    PageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a connect or a reconnect brought. */
    void keep(PageEvent taken, ConnectPage command) {
        int known = write("""
                UPDATE connected_page SET app_id = ?, name = ?, access_token = ?, token_source = ?, token_owner = ?,
                token_owner_name = ?, token_granted = ?, token_declined = ?, token_taken_at = ?,
                disconnected_at = NULL, credentials_expired_at = NULL, credentials_code = NULL,
                credentials_subcode = NULL WHERE page_id = ?""", taken, command).update();
        if (known == 0) {
            write("""
                    INSERT INTO connected_page (app_id, name, access_token, token_source, token_owner,
                    token_owner_name, token_granted, token_declined, token_taken_at, page_id, connected_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", taken, command).param(SqlInstant.of(taken.at())).update();
        }
        if (taken instanceof PageConnected connected) {
            startAfresh(connected);
        }
    }

    private JdbcClient.StatementSpec write(String statement, PageEvent taken, ConnectPage command) {
        TokenOrigin origin = command.origin();
        return jdbc.sql(statement)
                .param(command.appId())
                .param(command.name())
                .param(command.accessToken())
                .param(origin.source().name())
                .param(origin.ownerId())
                .param(origin.ownerName())
                .param(String.join(",", origin.granted()))
                .param(String.join(",", origin.declined()))
                .param(SqlInstant.of(taken.at()))
                .param(command.pageId());
    }

    private void startAfresh(PageConnected connected) {
        jdbc.sql("UPDATE connected_page SET connected_at = ?, warned_at = NULL, warned_reason = NULL,"
                        + " connected_in_test = (SELECT test_mode FROM registered_app WHERE app_id = ?)"
                        + " WHERE page_id = ?")
                .params(SqlInstant.of(connected.at()), connected.appId(), connected.pageId())
                .update();
        release(connected.pageId());
    }

    void disconnect(PageDisconnected event) {
        jdbc.sql("""
                UPDATE connected_page SET access_token = NULL, token_source = NULL, token_owner = NULL,
                token_owner_name = NULL, token_granted = NULL, token_declined = NULL, disconnected_at = ?,
                subscribed_fields = NULL, subscribed_at = NULL, subscription_missing = NULL,
                subscription_lost_at = NULL WHERE page_id = ?""").params(SqlInstant.of(event.at()), event.pageId()).update();
    }

    void expire(PageCredentialsExpired event) {
        jdbc.sql("""
                UPDATE connected_page SET credentials_expired_at = ?, credentials_code = ?, credentials_subcode = ?
                WHERE page_id = ?""")
                .param(SqlInstant.of(event.at()))
                .param(event.code())
                .param(event.subcode())
                .param(event.pageId())
                .update();
    }

    /** False where the token is not, or no longer, the owner's. */
    boolean revoke(PageCredentialsExpired event, String ownerId) {
        return jdbc.sql("""
                        UPDATE connected_page SET access_token = NULL, token_source = NULL, token_owner = NULL,
                        token_owner_name = NULL, token_granted = NULL, token_declined = NULL,
                        credentials_expired_at = COALESCE(credentials_expired_at, ?),
                        credentials_code = COALESCE(credentials_code, ?),
                        credentials_subcode = COALESCE(credentials_subcode, ?)
                        WHERE page_id = ? AND token_owner = ?""")
                        .param(SqlInstant.of(event.at()))
                        .param(event.code())
                        .param(event.subcode())
                        .param(event.pageId())
                        .param(ownerId)
                        .update()
                > 0;
    }

    /** Pages with a token that this Facebook user gave by then. */
    List<String> withTokenOf(String appId, String ownerId, Instant takenUntil) {
        return jdbc.sql("SELECT page_id FROM connected_page WHERE app_id = ? AND token_owner = ?"
                        + " AND (token_taken_at IS NULL OR token_taken_at <= ?)")
                .params(appId, ownerId, SqlInstant.of(takenUntil))
                .query(String.class)
                .list();
    }

    void restrict(PageRestricted event) {
        jdbc.sql("UPDATE connected_page SET restricted_at = ?, restricted_reason = ? WHERE page_id = ?")
                .param(SqlInstant.of(event.at()))
                .param(shortened(event.reason()))
                .param(event.pageId())
                .update();
    }

    void warn(PageWarned event) {
        jdbc.sql("UPDATE connected_page SET warned_at = ?, warned_reason = ? WHERE page_id = ?")
                .param(SqlInstant.of(event.at()))
                .param(shortened(event.reason()))
                .param(event.pageId())
                .update();
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    }

    void release(String pageId) {
        jdbc.sql("UPDATE connected_page SET restricted_at = NULL, restricted_reason = NULL WHERE page_id = ?")
                .param(pageId)
                .update();
    }

    void eventReceived(String pageId, Instant at) {
        jdbc.sql("""
                UPDATE connected_page SET last_event_at = ?
                WHERE page_id = ? AND (last_event_at IS NULL OR last_event_at < ?)""").params(SqlInstant.of(at), pageId, SqlInstant.of(at)).update();
    }

    /** Those of the App that were connected while it was in test mode, and still are. */
    List<String> connectedInTest(String appId) {
        return jdbc.sql("SELECT page_id FROM connected_page"
                        + " WHERE app_id = ? AND connected_in_test AND disconnected_at IS NULL ORDER BY page_id")
                .param(appId)
                .query(String.class)
                .list();
    }

    List<PageRow> allConnected() {
        return jdbc.sql(SELECT + "WHERE p.disconnected_at IS NULL ORDER BY p.name, p.page_id")
                .query(new PageRowMapper())
                .list();
    }

    Optional<PageRow> find(String pageId) {
        return jdbc.sql(SELECT + "WHERE p.page_id = ?")
                .param(pageId)
                .query(new PageRowMapper())
                .optional();
    }

    @Override
    public Optional<ConnectedPage> current(String pageId) {
        return find(pageId).map(PageRow::page);
    }

    /** Connected Pages that have no token, and do not say so yet. */
    List<String> withoutToken() {
        return jdbc.sql("""
                SELECT page_id FROM connected_page WHERE access_token IS NULL AND disconnected_at IS NULL
                AND credentials_expired_at IS NULL ORDER BY page_id""").query(String.class).list();
    }

    /** The token and the App it was issued for, read together; empty, too, while the App lacks its secrets. */
    Optional<StoredToken> findTokenOf(String pageId) {
        return jdbc.sql("""
                SELECT p.app_id, p.access_token, p.token_taken_at, a.app_secret FROM connected_page p
                JOIN registered_app a ON a.app_id = p.app_id WHERE p.page_id = ? AND p.access_token IS NOT NULL
                AND a.app_secret IS NOT NULL AND a.verify_token IS NOT NULL""")
                .param(pageId)
                .query((row, index) -> new StoredToken(
                        row.getString("app_id"),
                        row.getString("access_token"),
                        row.getString("app_secret"),
                        SqlInstant.readNullable(row, "token_taken_at")))
                .optional();
    }

    /** A Page's token and its App's secret as they are stored: encrypted. */
    record StoredToken(
            String appId,
            String accessToken,
            String appSecret,
            @Nullable Instant takenAt) {}
}

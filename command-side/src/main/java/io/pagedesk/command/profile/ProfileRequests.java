package io.pagedesk.command.profile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of whom Meta was asked, when, and whether it told. */
@Repository
class ProfileRequests {

    private final JdbcClient database;

    ProfileRequests(JdbcClient database) {
        this.database = database;
    }

    void add(String conversationId, String pageId, String psid) {
        if (find(conversationId).isEmpty()) {
            database.sql("INSERT INTO profile_request (conversation_id, page_id, psid, known) VALUES (?, ?, ?, FALSE)")
                    .params(conversationId, pageId, psid)
                    .update();
        }
    }

    Optional<ProfileRequest> find(String conversationId) {
        return database.sql("SELECT * FROM profile_request WHERE conversation_id = ?")
                .param(conversationId)
                .query((row, number) -> new ProfileRequest(
                        row.getString("conversation_id"),
                        row.getString("page_id"),
                        row.getString("psid"),
                        row.getBoolean("known"),
                        instant(row.getTimestamp("asked_at"))))
                .optional();
    }

    /** Whom Meta was last asked about of a Page's customers. */
    Optional<String> lastAskedOf(String pageId) {
        return database.sql("SELECT psid FROM profile_request WHERE page_id = ? AND asked_at IS NOT NULL"
                        + " ORDER BY asked_at DESC FETCH FIRST 1 ROW ONLY")
                .param(pageId)
                .query(String.class)
                .optional();
    }

    void asked(String conversationId, boolean known, Instant at) {
        database.sql("UPDATE profile_request SET known = ?, asked_at = ? WHERE conversation_id = ?")
                .params(known, Timestamp.from(at), conversationId)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

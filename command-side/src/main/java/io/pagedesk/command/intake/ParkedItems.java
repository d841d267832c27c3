package io.pagedesk.command.intake;

import io.pagedesk.command.digest.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parked items, in the order they came. One that Meta repeats stands here once. */
@Repository
class ParkedItems {

    private static final int LONGEST_ERROR = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    ParkedItems(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void park(String appId, String reason, @Nullable String error, byte[] raw) {
        String id = nameOf(appId, raw);
        if (tried(id, reason, error) == 0) {
            insert(id, appId, reason, error, raw);
        }
    }

    List<ParkedItem> all() {
        return database.sql("SELECT * FROM parked_item ORDER BY received_at, id LIMIT 1000")
                .query(ParkedItems::row)
                .list();
    }

    long count() {
        return database.sql("SELECT COUNT(*) FROM parked_item")
                .query(Long.class)
                .single();
    }

    Optional<ParkedItem> find(String id) {
        return database.sql("SELECT * FROM parked_item WHERE id = ?")
                .param(id)
                .query(ParkedItems::row)
                .optional();
    }

    /** What is parked under this id, byte by byte: not all that is parked is text. */
    Optional<byte[]> raw(String id) {
        return database.sql("SELECT raw FROM parked_item WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("raw"))
                .optional();
    }

    void remove(String id) {
        database.sql("DELETE FROM parked_item WHERE id = ?").param(id).update();
    }

    /** The item's name: the same bytes of the same App are the same item. */
    static String nameOf(String appId, byte[] raw) {
        byte[] app = appId.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(app.length + 1 + raw.length)
                .put(app)
                .put((byte) '/')
                .put(raw)
                .array();
        return UUID.nameUUIDFromBytes(Digests.sha256(whole)).toString();
    }

    private void insert(String id, String appId, String reason, @Nullable String error, byte[] raw) {
        try {
            database.sql("INSERT INTO parked_item (id, app_id, reason, error, raw, received_at, attempts)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 1)")
                    .param(id)
                    .param(appId)
                    .param(reason)
                    .param(shortened(error))
                    .param(raw)
                    .param(Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            tried(id, reason, error);
        }
    }

    private int tried(String id, String reason, @Nullable String error) {
        return database.sql("UPDATE parked_item SET reason = ?, error = ?, attempts = attempts + 1 WHERE id = ?")
                .param(reason)
                .param(shortened(error))
                .param(id)
                .update();
    }

    /** An error may quote what was sent, and not every database takes every character. */
    private static @Nullable String shortened(@Nullable String error) {
        if (error == null) {
            return null;
        }
        String printable = error.replaceAll("\\p{Cntrl}|\\p{Cs}", " ");
        return printable.substring(0, Math.min(LONGEST_ERROR, printable.length()));
    }

    private static ParkedItem row(ResultSet row, int number) throws SQLException {
        return new ParkedItem(
                row.getString("id"),
                row.getString("app_id"),
                row.getString("reason"),
                row.getString("error"),
                new String(row.getBytes("raw"), StandardCharsets.UTF_8),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"));
    }
}

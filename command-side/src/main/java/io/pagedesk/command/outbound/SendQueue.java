package io.pagedesk.command.outbound;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts that have not left, per conversation in the order of their acceptance. */
@Repository
class SendQueue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PARTS = "SELECT p.*, r.page_id, r.psid FROM outbound_part p JOIN outbound_recipient r"
            + " ON r.conversation_id = p.conversation_id ";

    private final JdbcClient database;

    SendQueue(JdbcClient database) {
        this.database = database;
    }

    void recipient(String conversationId, String pageId, String psid) {
        boolean known = database.sql("SELECT COUNT(*) FROM outbound_recipient WHERE conversation_id = ?")
                        .param(conversationId)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            database.sql("INSERT INTO outbound_recipient (conversation_id, page_id, psid) VALUES (?, ?, ?)")
                    .params(conversationId, pageId, psid)
                    .update();
        }
    }

    void add(String conversationId, String replyId, int part, JsonNode message, Instant acceptedAt) {
        if (find(replyId, part).isEmpty()) {
            database.sql("INSERT INTO outbound_part (reply_id, part, conversation_id, message, accepted_at, failures)"
                            + " VALUES (?, ?, ?, ?, ?, 0)")
                    .params(
                            replyId,
                            part,
                            conversationId,
                            message.toString().getBytes(StandardCharsets.UTF_8),
                            Timestamp.from(acceptedAt))
                    .update();
        }
    }

    Optional<QueuedPart> find(String replyId, int part) {
        return database.sql(PARTS + "WHERE p.reply_id = ? AND p.part = ?")
                .params(replyId, part)
                .query(SendQueue::row)
                .optional();
    }

    /** The part of this conversation that leaves next. */
    Optional<QueuedPart> headOf(String conversationId) {
        return database.sql(PARTS + "WHERE p.conversation_id = ? ORDER BY p.queue_order LIMIT 1")
                .param(conversationId)
                .query(SendQueue::row)
                .optional();
    }

    void remove(String replyId, int part) {
        database.sql("DELETE FROM outbound_part WHERE reply_id = ? AND part = ?")
                .params(replyId, part)
                .update();
    }

    void failedOnce(QueuedPart part) {
        database.sql("UPDATE outbound_part SET failures = failures + 1 WHERE queue_order = ?")
                .param(part.queueOrder())
                .update();
    }

    private static QueuedPart row(ResultSet row, int number) throws SQLException {
        return new QueuedPart(
                row.getLong("queue_order"),
                row.getString("reply_id"),
                row.getInt("part"),
                row.getString("conversation_id"),
                row.getString("page_id"),
                row.getString("psid"),
                JSON.readTree(row.getBytes("message")),
                row.getTimestamp("accepted_at").toInstant(),
                row.getInt("failures"));
    }
}

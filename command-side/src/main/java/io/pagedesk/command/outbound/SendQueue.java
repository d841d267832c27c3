package io.pagedesk.command.outbound;

import io.pagedesk.command.origin.WorkOrigin;
import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyPartId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts that have not left, per conversation in the order of their acceptance; and those that failed, or of which
 * nobody knows, for as long as they may be sent again.
 */
@Repository
class SendQueue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PARTS = "SELECT p.*, r.page_id, r.psid FROM outbound_part p JOIN outbound_recipient r"
            + " ON r.conversation_id = p.conversation_id ";

    private final JdbcClient database;
    private final WorkOrigin origin;

    SendQueue(JdbcClient database, WorkOrigin origin) {
        this.database = database;
        this.origin = origin;
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

    void add(AgentReplyAccepted reply, int number) {
        if (query("p.reply_id = ? AND p.part = ?", reply.replyId(), number).isEmpty()) {
            ReplyPart part = reply.parts().get(number);
            insert(new QueuedPart(
                    0,
                    reply.replyId(),
                    number,
                    reply.conversationId(),
                    "",
                    "",
                    OutgoingMessage.message(part, ReplyPartId.of(reply.replyId(), number)),
                    reply.at(),
                    0,
                    0,
                    number == 0 ? reply.replyToMid() : null,
                    part.uploadId()));
        }
    }

    /** Queues a part again that had ended, behind all that waits; one that waits stays where it is. */
    Optional<QueuedPart> again(String replyId, int number, Instant at) {
        query("p.reply_id = ? AND p.part = ? AND p.ended_at IS NOT NULL", replyId, number)
                .forEach(ended -> {
                    forget(replyId, number);
                    insert(ended.queuedAgain(at));
                });
        return find(replyId, number);
    }

    /** A part that waits. */
    Optional<QueuedPart> find(String replyId, int part) {
        return query("p.reply_id = ? AND p.part = ? AND p.ended_at IS NULL", replyId, part).stream()
                .findFirst();
    }

    /** The part of this conversation that leaves next. */
    Optional<QueuedPart> headOf(String conversationId) {
        return query("p.conversation_id = ? AND p.ended_at IS NULL ORDER BY p.queue_order LIMIT 1", conversationId)
                .stream()
                .findFirst();
    }

    /** A part does not leave any more by itself; it is kept for as long as an agent may send it again. */
    void end(String replyId, int part, Instant at) {
        database.sql("UPDATE outbound_part SET ended_at = ? WHERE reply_id = ? AND part = ? AND ended_at IS NULL")
                .params(SqlInstant.of(at), replyId, part)
                .update();
    }

    /** The same, of this very part, and not of one that was queued again meanwhile. */
    void end(QueuedPart part, Instant at) {
        database.sql("UPDATE outbound_part SET ended_at = ? WHERE queue_order = ? AND ended_at IS NULL")
                .params(SqlInstant.of(at), part.queueOrder())
                .update();
    }

    /** Removes what ended before then. */
    int forgetEndedBefore(Instant then) {
        return database.sql("DELETE FROM outbound_part WHERE ended_at < ?")
                .param(SqlInstant.of(then))
                .update();
    }

    /** A part needs never be sent again. */
    void forget(String replyId, int part) {
        database.sql("DELETE FROM outbound_part WHERE reply_id = ? AND part = ?")
                .params(replyId, part)
                .update();
    }

    void failedOnce(QueuedPart part) {
        database.sql("UPDATE outbound_part SET failures = failures + 1 WHERE queue_order = ?")
                .param(part.queueOrder())
                .update();
    }

    /** The request, or the retry, that queued the part. */
    WorkOrigin.Cause causeOf(QueuedPart part) {
        return database.sql("SELECT correlation_id, trace_parent FROM outbound_part WHERE queue_order = ?")
                .param(part.queueOrder())
                .query((row, number) ->
                        new WorkOrigin.Cause(row.getString("correlation_id"), row.getString("trace_parent")))
                .optional()
                .orElseGet(() -> new WorkOrigin.Cause(null, null));
    }

    private void insert(QueuedPart part) {
        WorkOrigin.Cause cause = origin.current();
        database.sql("INSERT INTO outbound_part (reply_id, part, conversation_id, message, accepted_at, failures,"
                        + " retries, reply_to_mid, upload_id, correlation_id, trace_parent)"
                        + " VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)")
                .params(
                        part.replyId(),
                        part.part(),
                        part.conversationId(),
                        part.message().toString().getBytes(StandardCharsets.UTF_8),
                        Timestamp.from(part.acceptedAt()),
                        part.retries())
                .param(part.replyToMid())
                .param(part.uploadId())
                .param(cause.correlationId())
                .param(cause.traceParent())
                .update();
    }

    private List<QueuedPart> query(String condition, Object... parameters) {
        return database.sql(PARTS + "WHERE " + condition)
                .params(parameters)
                .query(SendQueue::row)
                .list();
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
                row.getInt("failures"),
                row.getInt("retries"),
                row.getString("reply_to_mid"),
                row.getString("upload_id"));
    }
}

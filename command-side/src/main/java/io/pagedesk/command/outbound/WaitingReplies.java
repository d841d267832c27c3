package io.pagedesk.command.outbound;

import io.pagedesk.command.page.WaitingParts;
import io.pagedesk.command.sql.SqlInstant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits in the queue, seen from the Pages and threads that it waits for. */
@Repository
class WaitingReplies implements WaitingParts {

    private static final String HEADS = "SELECT p.reply_id, p.part, p.retries FROM outbound_part p"
            + " JOIN outbound_recipient r ON r.conversation_id = p.conversation_id"
            + " WHERE r.page_id = ? AND r.thread_elsewhere = FALSE AND p.queue_order ="
            + " (SELECT MIN(q.queue_order) FROM outbound_part q WHERE q.conversation_id = p.conversation_id"
            + " AND q.ended_at IS NULL)"
            + " ORDER BY p.queue_order ";

    private final JdbcClient database;

    WaitingReplies(JdbcClient database) {
        this.database = database;
    }

    /** The work of the part of each conversation of the Page that would leave next, oldest first. */
    List<String> headsOf(String pageId) {
        return heads(pageId, HEADS);
    }

    Optional<String> oldestHeadOf(String pageId) {
        return heads(pageId, HEADS + "LIMIT 1").stream().findFirst();
    }

    private List<String> heads(String pageId, String query) {
        return database.sql(query)
                .param(pageId)
                .query((row, number) ->
                        new PartName(row.getString("reply_id"), row.getInt("part"), row.getInt("retries")).toString())
                .list();
    }

    @Override
    public Map<String, Integer> countByPage() {
        return database
                .sql("SELECT r.page_id, COUNT(*) AS waiting FROM outbound_part p JOIN outbound_recipient r"
                        + " ON r.conversation_id = p.conversation_id WHERE p.ended_at IS NULL GROUP BY r.page_id")
                .query((row, number) -> Map.entry(row.getString("page_id"), row.getInt("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isThreadElsewhere(String conversationId) {
        return database.sql("SELECT thread_elsewhere FROM outbound_recipient WHERE conversation_id = ?")
                .param(conversationId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void threadIsElsewhere(String conversationId, boolean elsewhere) {
        database.sql("UPDATE outbound_recipient SET thread_elsewhere = ? WHERE conversation_id = ?")
                .params(elsewhere, conversationId)
                .update();
    }

    /** Remembers that nobody knows what became of the part's last attempt. */
    void outcomeUnknown(QueuedPart part, Instant attemptedAt) {
        database.sql("UPDATE outbound_part SET outcome_unknown_since = ? WHERE queue_order = ?")
                .params(SqlInstant.of(attemptedAt), part.queueOrder())
                .update();
    }

    Optional<Instant> outcomeUnknownSince(QueuedPart part) {
        return database.sql("SELECT outcome_unknown_since FROM outbound_part WHERE queue_order = ?")
                .param(part.queueOrder())
                .query((row, number) -> Optional.ofNullable(SqlInstant.readNullable(row, "outcome_unknown_since")))
                .optional()
                .flatMap(since -> since);
    }

    /** Counts that Meta could not fetch the part's attachment; how often by now. */
    int attachmentNotFetched(QueuedPart part) {
        database.sql("UPDATE outbound_part SET fetch_failures = fetch_failures + 1 WHERE queue_order = ?")
                .param(part.queueOrder())
                .update();
        return database.sql("SELECT fetch_failures FROM outbound_part WHERE queue_order = ?")
                .param(part.queueOrder())
                .query(Integer.class)
                .optional()
                .orElse(1);
    }
}

package io.pagedesk.command.outbound;

import io.pagedesk.command.sql.SqlInstant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/**
 * The files that Meta already has of a Page, by their {@code attachment_id}: what an agent uploaded for as long as the
 * desk keeps it, what stands at an address for a day, since another file may stand there tomorrow.
 */
@Repository
class KnownFiles {

    static final Duration KEPT = Duration.ofDays(60);

    private static final Duration AN_ADDRESS_IS_TRUSTED = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    KnownFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The part as it leaves: its file named by Meta's id, where Meta has it. */
    QueuedPart addressed(QueuedPart part) {
        return find(part)
                .map(id -> part.saying(OutgoingMessage.withAttachment(part.message(), id)))
                .orElse(part);
    }

    /** Meta's id of the file that the part sends. */
    Optional<String> find(QueuedPart part) {
        return sourceOf(part)
                .flatMap(source -> database.sql("SELECT attachment_id FROM handed_over WHERE page_id = ? AND source = ?"
                                + " AND handed_over_at > ?")
                        .params(part.pageId(), source, SqlInstant.of(trustedFrom(part)))
                        .query(String.class)
                        .optional());
    }

    /** Meta's answer to a send, or to a file alone, may tell the file's id. */
    void learnFrom(QueuedPart part, JsonNode answer) {
        String attachmentId = answer.path("attachment_id").asString("");
        if (!attachmentId.isEmpty() && find(part).isEmpty()) {
            forget(part);
            sourceOf(part).ifPresent(source -> remember(part.pageId(), source, attachmentId));
        }
    }

    private void remember(String pageId, String source, String attachmentId) {
        try {
            database.sql("INSERT INTO handed_over (page_id, source, attachment_id, handed_over_at)"
                            + " VALUES (?, ?, ?, ?)")
                    .params(pageId, source, attachmentId, SqlInstant.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException learntMeanwhile) {
            // Another part sent the same file at the same moment: one id is as good as the other.
        }
    }

    /** Meta did not take a message with it: next time it gets the file anew. */
    void forget(QueuedPart part) {
        sourceOf(part)
                .ifPresent(source -> database.sql("DELETE FROM handed_over WHERE page_id = ? AND source = ?")
                        .params(part.pageId(), source)
                        .update());
    }

    int forgetOld() {
        return database.sql("DELETE FROM handed_over WHERE handed_over_at < ?")
                .param(SqlInstant.of(clock.instant().minus(KEPT)))
                .update();
    }

    private Instant trustedFrom(QueuedPart part) {
        return clock.instant().minus(part.uploadId() == null ? AN_ADDRESS_IS_TRUSTED : KEPT);
    }

    private static Optional<String> sourceOf(QueuedPart part) {
        if (part.uploadId() != null) {
            return Optional.of(part.uploadId());
        }
        JsonNode attachment = part.message().path("attachment");
        String address = attachment.path("payload").path("url").asString("");
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(named(attachment.path("type").asString("") + " " + address));
    }

    private static String named(String typeAndAddress) {
        return UUID.nameUUIDFromBytes(typeAndAddress.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

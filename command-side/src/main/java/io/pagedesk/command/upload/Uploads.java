package io.pagedesk.command.upload;

import io.pagedesk.command.sql.SqlInstant;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that agents gave, in the command side's database, in pieces. */
@Repository
public class Uploads {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient database;
    private final UploadProperties properties;
    private final Clock clock;

    Uploads(JdbcClient database, UploadProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Nobody knows its id before all of it is here. */
    void keep(Upload upload, InputStream content) throws IOException {
        Instant now = clock.instant();
        database.sql("INSERT INTO upload (upload_id, conversation_id, agent, type, name, content_type, size,"
                        + " uploaded_at, kept_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        upload.uploadId(),
                        upload.conversationId(),
                        upload.agent(),
                        upload.type().name(),
                        upload.name(),
                        upload.contentType().toString(),
                        upload.size(),
                        SqlInstant.of(now),
                        SqlInstant.of(now.plus(properties.keepUnused())))
                .update();
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            database.sql("INSERT INTO upload_piece (upload_id, number, content) VALUES (?, ?, ?)")
                    .params(upload.uploadId(), number, piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
    }

    public Optional<Upload> find(String uploadId) {
        return database.sql("SELECT * FROM upload WHERE upload_id = ?")
                .param(uploadId)
                .query(Uploads::row)
                .optional();
    }

    /** The file itself, read piece by piece; empty where it was removed just now. */
    public Optional<Resource> contentOf(Upload upload) {
        Optional<byte[]> first = piece(upload, 0);
        return first.map(piece -> new UploadContent(upload, number -> number == 0 ? first : piece(upload, number)));
    }

    private Optional<byte[]> piece(Upload upload, int number) {
        return database.sql("SELECT content FROM upload_piece WHERE upload_id = ? AND number = ?")
                .params(upload.uploadId(), number)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** A reply is about to send it. */
    public void aboutToBeUsed(String uploadId) {
        keepFor(uploadId, properties.keepUnused());
    }

    /** A reply that sends it waits, or is leaving. */
    public void used(String uploadId) {
        keepFor(uploadId, properties.keepSent());
    }

    /** Removes what is not kept any more, unless a part that waits, or may be sent again, still needs it. */
    public int removeOld() {
        return database.sql("DELETE FROM upload WHERE kept_until < ?"
                        + " AND upload_id NOT IN (SELECT upload_id FROM outbound_part WHERE upload_id IS NOT NULL)")
                .param(SqlInstant.of(clock.instant()))
                .update();
    }

    private void keepFor(String uploadId, Duration time) {
        Instant until = clock.instant().plus(time);
        database.sql("UPDATE upload SET kept_until = ? WHERE upload_id = ? AND kept_until < ?")
                .params(SqlInstant.of(until), uploadId, SqlInstant.of(until))
                .update();
    }

    private static Upload row(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString("upload_id"),
                row.getString("conversation_id"),
                row.getString("agent"),
                AttachmentType.valueOf(row.getString("type")),
                row.getString("name"),
                MediaType.parseMediaType(row.getString("content_type")),
                row.getLong("size"));
    }
}

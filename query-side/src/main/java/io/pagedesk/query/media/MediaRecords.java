package io.pagedesk.query.media;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What was decided of each attachment; the first decision holds. */
@Component
class MediaRecords {

    static final String COLLECTION = "media";
    static final String MESSAGE_ID = "messageId";

    private static final String STATE = "state";
    private static final String ATTEMPT = "attempt";

    private final MongoCollection<Document> records;
    private final Clock clock;

    MediaRecords(MongoDatabase database, Clock clock) {
        this.records = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    boolean isDecided(String id) {
        return records.find(eq("_id", id)).first() != null;
    }

    Optional<MediaFile> kept(String id) {
        return Optional.ofNullable(records.find(eq("_id", id)).first())
                .filter(MediaRecords::isKept)
                .map(MediaRecords::file);
    }

    /** @return false where it was decided before */
    boolean keep(MediaJob job, MediaFile file) {
        return insert(with(record(job.id(), job.messageId(), MediaState.KEPT), file));
    }

    /** @return false where it was decided before */
    boolean fail(MediaJob job, MediaFailure failure) {
        return insert(record(job.id(), job.messageId(), MediaState.FAILED).append("reason", failure.word()));
    }

    /** An attachment of which nothing was decided will not be copied. */
    void withdraw(MediaJob job) {
        insert(record(job.id(), job.messageId(), MediaState.WITHDRAWN));
    }

    /** A copy is not served any more; what is stored of it is remembered until {@link #forget}. */
    void withdraw(MediaFile file, String messageId) {
        records.replaceOne(eq("_id", file.id()), with(record(file.id(), messageId, MediaState.WITHDRAWN), file));
    }

    /** Nothing is stored of a withdrawn copy any more. */
    void forget(MediaFile file, String messageId) {
        records.replaceOne(eq("_id", file.id()), record(file.id(), messageId, MediaState.WITHDRAWN));
    }

    /** Of all attachments of a message, those of which something is stored. */
    List<MediaFile> storedOf(String messageId) {
        return records.find(eq(MESSAGE_ID, messageId)).into(new ArrayList<>()).stream()
                .filter(record -> record.containsKey(ATTEMPT))
                .map(MediaRecords::file)
                .toList();
    }

    static boolean isKept(Document record) {
        return MediaState.KEPT.name().equals(record.getString(STATE));
    }

    private boolean insert(Document record) {
        try {
            records.insertOne(record);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private Document record(String id, String messageId, MediaState state) {
        return new Document("_id", id)
                .append(MESSAGE_ID, messageId)
                .append(STATE, state.name())
                .append("at", Date.from(clock.instant()));
    }

    private static Document with(Document record, MediaFile file) {
        return record.append("name", file.name())
                .append("type", file.type())
                .append("length", file.length())
                .append(ATTEMPT, file.attempt());
    }

    private static MediaFile file(Document record) {
        return new MediaFile(
                record.getString("_id"),
                Objects.requireNonNull(record.getString("name")),
                Objects.requireNonNull(record.getString("type")),
                record.getLong("length"),
                record.getInteger(ATTEMPT));
    }
}

package io.pagedesk.query.media;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The attachments that are still to be copied: few, and gone when decided. A claim puts off the moment from which an
 * attachment may be taken, so what a dead instance had taken comes up again by itself.
 */
@Component
class MediaWork {

    static final String COLLECTION = "media_work";
    static final String DUE_AT = "dueAt";
    static final String MESSAGE_ID = "messageId";
    private static final String ATTEMPT = "attempt";

    private final MongoCollection<Document> work;

    MediaWork(MongoDatabase database) {
        this.work = database.getCollection(COLLECTION);
    }

    /** Adding it again changes nothing. */
    void add(MediaJob job) {
        Document made = new Document(MESSAGE_ID, job.messageId())
                .append("url", job.url())
                .append("title", job.title())
                .append("cameAt", Date.from(job.cameAt()))
                .append(DUE_AT, Date.from(job.cameAt()))
                .append(ATTEMPT, 0);
        work.updateOne(eq("_id", job.id()), new Document("$setOnInsert", made), new UpdateOptions().upsert(true));
    }

    /** The one that has waited longest, for this caller alone until the lease ends. */
    Optional<MediaJob> claim(Instant now, Duration lease) {
        Document claimed = work.findOneAndUpdate(
                lte(DUE_AT, Date.from(now)),
                new Document("$set", new Document(DUE_AT, Date.from(now.plus(lease))))
                        .append("$inc", new Document(ATTEMPT, 1)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending(DUE_AT)).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(MediaWork::job);
    }

    /** Whoever took it meanwhile, after a lease that ended, is not disturbed. */
    void postpone(MediaJob job, Instant until) {
        work.updateOne(
                and(eq("_id", job.id()), eq(ATTEMPT, job.attempt())),
                new Document("$set", new Document(DUE_AT, Date.from(until))));
    }

    void remove(String id) {
        work.deleteOne(eq("_id", id));
    }

    List<MediaJob> ofMessage(String messageId) {
        return work.find(eq(MESSAGE_ID, messageId)).map(MediaWork::job).into(new ArrayList<>());
    }

    long waiting() {
        return work.countDocuments();
    }

    private static MediaJob job(Document work) {
        return new MediaJob(
                work.getString("_id"),
                work.getString(MESSAGE_ID),
                work.getString("url"),
                work.getString("title"),
                Objects.requireNonNull(work.getDate("cameAt")).toInstant(),
                work.getInteger(ATTEMPT));
    }
}

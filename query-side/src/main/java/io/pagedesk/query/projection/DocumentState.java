package io.pagedesk.query.projection;

import static io.pagedesk.query.projection.ProjectionWriter.SEQUENCE;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document as it was read, and as the events of a batch leave it. */
final class DocumentState {

    private final String id;
    private final @Nullable Document before;
    private @Nullable Document now;

    DocumentState(String id, @Nullable Document before) {
        this.id = id;
        this.before = before;
        this.now = before;
    }

    /** @return false where the document should have been there */
    boolean apply(DocumentWrite write) {
        if (now == null) {
            now = write.whole() == null ? null : new Document(write.whole()).append(SEQUENCE, write.sequence());
            return now != null || write.absenceAllowed();
        }
        if (now.getLong(SEQUENCE) < write.sequence() && !write.changes().isEmpty()) {
            Document next = new Document(now);
            write.changes().forEach(change -> change.applyTo(next));
            now = next.append(SEQUENCE, write.sequence());
        }
        return true;
    }

    Optional<Document> now() {
        return Optional.ofNullable(now);
    }

    boolean isNew() {
        return before == null && now != null;
    }

    /** The one write that takes the document from before to now; null where nothing is new. */
    @Nullable
    WriteModel<Document> write(WriteGuard guard) {
        if (now == null || now.equals(before)) {
            return null;
        }
        return before == null
                ? new UpdateOneModel<>(
                        new Document("_id", id), new Document("$setOnInsert", now), new UpdateOptions().upsert(true))
                : new UpdateOneModel<>(filter(before, guard), new Document("$set", difference(before, now)));
    }

    private Document filter(Document read, WriteGuard guard) {
        Document filter = new Document("_id", id);
        return switch (guard) {
            case BY_READING -> filter;
            case IN_FILTER -> filter.append(SEQUENCE, read.getLong(SEQUENCE));
        };
    }

    private static Document difference(Document before, Document now) {
        Document changed = new Document();
        now.forEach((field, value) -> {
            if (!before.containsKey(field) || !Objects.equals(before.get(field), value)) {
                changed.append(field, value);
            }
        });
        return changed;
    }
}

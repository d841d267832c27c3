package io.pagedesk.query.projection;

import static io.pagedesk.query.projection.ProjectionWriter.SEQUENCE;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Turns the writes of a batch on one collection into write models; leaves out those that the documents have seen. */
final class BulkPlan {

    private final ReachedSequences reached;
    private final WriteGuard guard;
    private final List<WriteModel<Document>> models = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    BulkPlan(ReachedSequences reached, WriteGuard guard) {
        this.reached = reached;
        this.guard = guard;
    }

    void add(DocumentWrite write) {
        Long sequence = reached.of(write.id());
        if (sequence == null) {
            makeAbsent(write);
        } else if (sequence < write.sequence() && write.ifThere() != null) {
            models.add(new UpdateOneModel<>(filter(write), write.ifThere()));
            reached.move(write.id(), write.sequence());
        }
    }

    List<WriteModel<Document>> models() {
        return models;
    }

    /** Ids of documents that should have been there. */
    Set<String> missing() {
        return missing;
    }

    private void makeAbsent(DocumentWrite write) {
        Bson whole = write.ifAbsent();
        if (whole != null) {
            models.add(new UpdateOneModel<>(new Document("_id", write.id()), whole, new UpdateOptions().upsert(true)));
            reached.move(write.id(), write.sequence());
        } else if (!write.absenceAllowed()) {
            missing.add(write.id());
        }
    }

    private Document filter(DocumentWrite write) {
        Document filter = new Document("_id", write.id());
        return switch (guard) {
            case BY_READING -> filter;
            case IN_FILTER -> filter.append(SEQUENCE, new Document("$lt", write.sequence()));
        };
    }
}

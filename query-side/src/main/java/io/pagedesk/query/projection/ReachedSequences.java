package io.pagedesk.query.projection;

import static io.pagedesk.query.projection.ProjectionWriter.SEQUENCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How far the documents of a batch are; moves along as the batch is planned. */
final class ReachedSequences {

    /** mongo-java-server compares each document with each id of the list. */
    private static final int IDS_AT_ONCE = 100;

    private final Map<String, Long> byId = new HashMap<>();

    static ReachedSequences read(MongoCollection<Document> collection, List<String> ids) {
        ReachedSequences reached = new ReachedSequences();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            collection
                    .find(new Document("_id", new Document("$in", some)))
                    .projection(Projections.include(SEQUENCE))
                    .batchSize(IDS_AT_ONCE + 1)
                    .forEach(found -> reached.move(found.getString("_id"), found.getLong(SEQUENCE)));
        }
        return reached;
    }

    @Nullable
    Long of(String id) {
        return byId.get(id);
    }

    void move(String id, long sequence) {
        byId.put(id, sequence);
    }
}

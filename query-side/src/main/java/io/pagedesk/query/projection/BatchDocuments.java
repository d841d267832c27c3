package io.pagedesk.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** The documents of one collection that a batch is about: each is read once, and written at most once. */
final class BatchDocuments {

    /** mongo-java-server compares each document with each id of the list. */
    private static final int IDS_AT_ONCE = 100;

    private final Map<String, DocumentState> states = new LinkedHashMap<>();
    private final Set<String> missing = new TreeSet<>();

    static BatchDocuments read(MongoCollection<Document> collection, List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            collection
                    .find(new Document("_id", new Document("$in", some)))
                    .batchSize(IDS_AT_ONCE + 1)
                    .forEach(document -> found.put(document.getString("_id"), document));
        }
        BatchDocuments documents = new BatchDocuments();
        ids.forEach(id -> documents.states.put(id, new DocumentState(id, found.get(id))));
        return documents;
    }

    void apply(DocumentWrite write) {
        if (!Objects.requireNonNull(states.get(write.id())).apply(write)) {
            missing.add(write.id());
        }
    }

    /** Ids of documents that should have been there. */
    Collection<String> missing() {
        return missing;
    }

    List<WriteModel<Document>> writes(WriteGuard guard) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (DocumentState state : states.values()) {
            WriteModel<Document> write = state.write(guard);
            if (write != null) {
                writes.add(write);
            }
        }
        return writes;
    }

    long newOnes() {
        return states.values().stream().filter(DocumentState::isNew).count();
    }
}

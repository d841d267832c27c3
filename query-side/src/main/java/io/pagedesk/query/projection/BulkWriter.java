package io.pagedesk.query.projection;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes with one bulk write per collection, in the order of the events: later ones build on earlier ones. */
@Component
class BulkWriter {

    private final MongoDatabase database;
    private final WriteGuard guard;

    BulkWriter(MongoDatabase database, WriteGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * @throws MissingDocumentException a document that should be there is not; nothing was written to its collection
     * @throws ConcurrentWriteException somebody else moved a document at the same time
     */
    void write(List<DocumentWrite> writes) {
        Map<String, List<DocumentWrite>> byCollection = new LinkedHashMap<>();
        writes.forEach(write -> byCollection
                .computeIfAbsent(write.collection(), name -> new ArrayList<>())
                .add(write));
        byCollection.forEach((name, some) -> write(database.getCollection(name), some));
    }

    private void write(MongoCollection<Document> collection, List<DocumentWrite> writes) {
        List<String> ids = writes.stream().map(DocumentWrite::id).distinct().toList();
        BulkPlan plan = new BulkPlan(ReachedSequences.read(collection, ids), guard);
        writes.forEach(plan::add);
        if (!plan.missing().isEmpty()) {
            throw new MissingDocumentException(collection.getNamespace().getCollectionName(), plan.missing());
        }
        if (!plan.models().isEmpty()) {
            execute(collection, plan.models());
        }
    }

    private static void execute(MongoCollection<Document> collection, List<WriteModel<Document>> models) {
        BulkWriteResult result = collection.bulkWrite(models, new BulkWriteOptions().ordered(true));
        if (result.getMatchedCount() + result.getUpserts().size() < models.size()) {
            throw new ConcurrentWriteException(collection.getNamespace().getCollectionName());
        }
    }
}

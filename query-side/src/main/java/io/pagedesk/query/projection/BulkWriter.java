package io.pagedesk.query.projection;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Writes with one bulk write per collection. The events of a batch are applied to the documents here, so that each
 * document is written once: a bulk write that fails half-way leaves a document either before the batch or after it,
 * whether the server keeps the order of a bulk write or, as mongo-java-server, goes on after an error.
 */
@Component
class BulkWriter {

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final WriteGuard guard;

    BulkWriter(MongoDatabase database, WriteGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * The collection that is changed last is written last: a projector changes last what tells readers of its version, and
     * whoever sees that version sees all of it.
     *
     * @throws MissingDocumentException a document that should be there is not; nothing was written to its collection
     * @throws ConcurrentWriteException somebody else moved a document at the same time
     */
    void write(Generation generation, List<DocumentWrite> writes) {
        Map<String, List<DocumentWrite>> byCollection = new LinkedHashMap<>(16, 0.75f, true);
        writes.forEach(write -> byCollection
                .computeIfAbsent(generation.collection(write.readModel()), name -> new ArrayList<>())
                .add(write));
        byCollection.forEach((name, some) -> write(database.getCollection(name), some));
    }

    private void write(MongoCollection<Document> collection, List<DocumentWrite> writes) {
        List<String> ids = writes.stream().map(DocumentWrite::id).distinct().toList();
        BatchDocuments documents = BatchDocuments.read(collection, ids);
        writes.forEach(documents::apply);
        if (!documents.missing().isEmpty()) {
            throw new MissingDocumentException(collection.getNamespace().getCollectionName(), documents.missing());
        }
        execute(collection, documents);
    }

    private void execute(MongoCollection<Document> collection, BatchDocuments documents) {
        List<WriteModel<Document>> writes = documents.writes(guard);
        if (writes.isEmpty()) {
            return;
        }
        BulkWriteResult result = collection.bulkWrite(writes, IN_ANY_ORDER);
        long made = documents.newOnes();
        if (result.getUpserts().size() < made || result.getMatchedCount() < writes.size() - made) {
            throw new ConcurrentWriteException(collection.getNamespace().getCollectionName());
        }
    }
}

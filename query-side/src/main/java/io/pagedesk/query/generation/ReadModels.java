package io.pagedesk.query.generation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The read models as readers see them. A collection is asked for anew with each question: after a switch it is another
 * one.
 */
@Component
public class ReadModels implements Documents {

    private final MongoDatabase database;
    private final LiveCollections live;

    ReadModels(MongoDatabase database, LiveCollections live) {
        this.database = database;
        this.live = live;
    }

    /** The collection of the live generation. */
    public MongoCollection<Document> collection(String readModel) {
        return database.getCollection(live.nameOf(readModel));
    }

    @Override
    public Map<String, Document> find(String readModel, Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        if (!ids.isEmpty()) {
            collection(readModel)
                    .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                    .forEach(document -> found.put(document.getString("_id"), document));
        }
        return found;
    }
}

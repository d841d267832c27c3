package io.pagedesk.query.ticket;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds the threads that have changed hands. */
@Component
class ThreadLookup {

    private final MongoCollection<Document> threads;

    ThreadLookup(MongoDatabase database) {
        this.threads = database.getCollection(ThreadDocument.COLLECTION);
    }

    /** By conversation; one that was ours from the start is left out. */
    Map<String, Document> find(Collection<String> conversationIds) {
        Map<String, Document> found = new HashMap<>();
        if (!conversationIds.isEmpty()) {
            threads.find(in("_id", conversationIds)).forEach(thread -> found.put(thread.getString("_id"), thread));
        }
        return found;
    }
}

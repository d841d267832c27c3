package io.pagedesk.query.generation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The tokens of the event processors, as they are stored. */
@Component
class StoredTokens {

    private final MongoCollection<Document> tokens;

    StoredTokens(MongoDatabase database) {
        this.tokens = database.getCollection(ProjectionTokens.COLLECTION);
    }

    boolean exist(String processor) {
        return tokens.find(new Document("processorName", processor)).first() != null;
    }
}

package io.pagedesk.query.generation;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.mongo.ReadModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes away what a generation leaves behind. Doing it again, or only the rest of it, does no harm. */
@Component
public class GenerationDrop {

    private final MongoDatabase database;
    private final List<ReadModel> readModels;
    private final StoredTokens tokens;

    GenerationDrop(MongoDatabase database, List<ReadModel> readModels, StoredTokens tokens) {
        this.database = database;
        this.readModels = readModels;
        this.tokens = tokens;
    }

    /** Its collections and tokens are gone afterwards. */
    public void drop(Generation generation) {
        Set<String> there = database.listCollectionNames().into(new HashSet<>());
        readModels.stream()
                .filter(model -> generation.projection().equals(model.projection()))
                .map(model -> generation.collection(model.name()))
                .filter(there::contains)
                .forEach(collection -> database.getCollection(collection).drop());
        tokens.delete(generation);
    }
}

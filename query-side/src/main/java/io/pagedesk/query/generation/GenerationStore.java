package io.pagedesk.query.generation;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The one place where it is said which generation is live: a document for each projection. Unlike views it cannot be made
 * from the events, so that each change is in the journal before it counts.
 */
@Component
class GenerationStore {

    static final String COLLECTION = "projection_generations";

    private final MongoCollection<Document> generations;

    GenerationStore(MongoDatabase database) {
        this.generations = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    List<GenerationState> all() {
        return generations.find().map(GenerationDocument::state).into(new ArrayList<>());
    }

    /** Unless there is one. */
    void add(GenerationState first) {
        generations.updateOne(
                new Document("_id", first.projection()),
                new Document("$setOnInsert", GenerationDocument.of(first)),
                new UpdateOptions().upsert(true));
    }

    /** @return false where somebody else changed it meanwhile; nothing is changed then */
    boolean replace(GenerationState known, GenerationState changed) {
        Document next = GenerationDocument.of(changed).append(GenerationDocument.REVISION, known.revision() + 1);
        return generations
                        .replaceOne(
                                new Document("_id", known.projection())
                                        .append(GenerationDocument.REVISION, known.revision()),
                                next)
                        .getMatchedCount()
                == 1;
    }
}

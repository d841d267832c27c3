package io.pagedesk.query.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The tokens of the event processors, as they are stored. */
@Component
public class StoredTokens {

    /** How long a segment belongs to a process that gives no sign of life. */
    public static final Duration CLAIM = Duration.ofSeconds(10);

    private static final String PROCESSOR = "processorName";

    private final MongoCollection<Document> tokens;
    private final Clock clock;

    StoredTokens(MongoDatabase database, Clock clock) {
        this.tokens = database.getCollection(ProjectionTokens.COLLECTION);
        this.clock = clock;
    }

    /** Whether somebody may still be writing this generation. */
    public boolean areClaimed(Generation generation) {
        return tokens.find(and(
                                eq(PROCESSOR, generation.processor()),
                                ne("owner", null),
                                gte("timestamp", clock.instant().minus(CLAIM).toEpochMilli())))
                        .first()
                != null;
    }

    boolean exist(Generation generation) {
        return tokens.find(eq(PROCESSOR, generation.processor())).first() != null;
    }

    void delete(Generation generation) {
        tokens.deleteMany(eq(PROCESSOR, generation.processor()));
    }
}

package io.pagedesk.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.pagedesk.query.generation.Generation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The query sides that share the work. Each tells now and then that it is there, and how far the segments are that it
 * has: a stored token says so only every few seconds while nothing concerns the projection.
 */
@Component
public class Instances {

    static final String COLLECTION = "query_sides";

    private static final Duration BELIEVED = Duration.ofSeconds(10);
    private static final String SEEN_AT = "seenAt";
    private static final String POSITIONS = "positions";

    private final MongoCollection<Document> instances;
    private final Instance self;
    private final Clock clock;
    private volatile int count = 1;

    Instances(MongoDatabase database, Instance self, Clock clock) {
        this.instances = database.getCollection(COLLECTION);
        this.self = self;
        this.clock = clock;
    }

    /** This one is there, and this far. */
    public void tell(Map<Generation, Map<Integer, Long>> positions) {
        Document told = new Document();
        positions.forEach((generation, segments) -> {
            Document ofGeneration = new Document();
            segments.forEach((segment, position) -> ofGeneration.append(String.valueOf(segment), position));
            told.append(generation.processor(), ofGeneration);
        });
        instances.replaceOne(
                eq("_id", self.name()),
                new Document(SEEN_AT, Date.from(clock.instant())).append(POSITIONS, told),
                new ReplaceOptions().upsert(true));
        instances.deleteMany(lt(SEEN_AT, Date.from(believedFrom())));
        count = (int) Math.max(1, instances.countDocuments(gte(SEEN_AT, Date.from(believedFrom()))));
    }

    /** This one goes. */
    public void leave() {
        instances.deleteOne(eq("_id", self.name()));
    }

    /** How far the segments of a generation are, as those told that have them. */
    public Map<Integer, Long> positions(Generation generation) {
        Map<Integer, Long> positions = new HashMap<>();
        for (Document instance : instances.find(gte(SEEN_AT, Date.from(believedFrom())))) {
            Document segments = instance.get(POSITIONS, Document.class).get(generation.processor(), Document.class);
            if (segments != null) {
                segments.forEach(
                        (segment, position) -> positions.merge(Integer.valueOf(segment), (Long) position, Math::max));
            }
        }
        return positions;
    }

    /** Of so many segments, how many are this one's. */
    int share(int segments) {
        return (segments + count - 1) / count;
    }

    private Instant believedFrom() {
        return clock.instant().minus(BELIEVED);
    }
}

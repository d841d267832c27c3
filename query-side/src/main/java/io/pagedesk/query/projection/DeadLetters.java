package io.pagedesk.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.mongo.ReadModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events that projections have not taken, in order within each stream, until they are taken after all. */
@Component
public class DeadLetters {

    static final String COLLECTION = "dead_letters";

    private static final String PROCESSOR = "processor";
    private static final String STREAM = "stream";
    private static final String SEQUENCE = "sequence";
    private static final String TYPE = "type";
    private static final String EVENT_ID = "eventId";
    private static final String ERROR = "error";
    private static final String ATTEMPTS = "attempts";
    private static final String PARKED_AT = "parkedAt";
    private static final String TRIED_AT = "triedAt";
    private static final int MOST_SHOWN = 1_000;

    private final MongoCollection<Document> letters;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.letters = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    static ReadModel readModel() {
        return new ReadModel(null, COLLECTION, List.of(new IndexModel(Indexes.ascending(PROCESSOR, STREAM, SEQUENCE))));
    }

    /** How many events wait. */
    public long count(Generation generation) {
        return letters.countDocuments(eq(PROCESSOR, generation.processor()));
    }

    /** The first ones of each projection, stream by stream. */
    public List<DeadLetter> first() {
        return list(letters.find().limit(MOST_SHOWN));
    }

    /** Nothing waits for this generation any more. */
    public void removeAll(Generation generation) {
        letters.deleteMany(eq(PROCESSOR, generation.processor()));
    }

    /** By stream, the number of its first event that waits; a stream of which none waits is left out. */
    Map<String, Long> firstOf(Generation generation, Collection<String> streams) {
        Map<String, Long> first = new HashMap<>();
        letters.find(and(eq(PROCESSOR, generation.processor()), in(STREAM, streams)))
                .forEach(letter -> first.merge(letter.getString(STREAM), letter.getLong(SEQUENCE), Math::min));
        return first;
    }

    List<String> streams(Generation generation) {
        return letters.distinct(STREAM, eq(PROCESSOR, generation.processor()), String.class)
                .into(new ArrayList<>());
    }

    List<DeadLetter> of(Generation generation, String stream) {
        return list(letters.find(and(eq(PROCESSOR, generation.processor()), eq(STREAM, stream))));
    }

    /** The event is there once, however often it comes. */
    void add(Generation generation, ProjectedEvent event, @Nullable String error) {
        Date now = Date.from(clock.instant());
        letters.updateOne(
                eq("_id", id(generation, event.stream(), event.sequence())),
                new Document(
                        "$setOnInsert",
                        new Document(PROCESSOR, generation.processor())
                                .append(STREAM, event.stream())
                                .append(SEQUENCE, event.sequence())
                                .append(TYPE, event.type())
                                .append(EVENT_ID, event.id())
                                .append(ERROR, error)
                                .append(ATTEMPTS, error == null ? 0 : 1)
                                .append(PARKED_AT, now)
                                .append(TRIED_AT, error == null ? null : now)),
                new UpdateOptions().upsert(true));
    }

    void triedAgain(Generation generation, DeadLetter letter, String error) {
        letters.updateOne(
                eq("_id", id(generation, letter.stream(), letter.sequence())),
                new Document(
                        "$set",
                        new Document(ERROR, error)
                                .append(ATTEMPTS, letter.attempts() + 1)
                                .append(TRIED_AT, Date.from(clock.instant()))));
    }

    void remove(Generation generation, String stream, long sequence) {
        letters.deleteOne(eq("_id", id(generation, stream, sequence)));
    }

    private static List<DeadLetter> list(FindIterable<Document> found) {
        Bson inOrder = ascending(PROCESSOR, STREAM, SEQUENCE);
        return found.sort(inOrder).map(DeadLetters::letter).into(new ArrayList<>());
    }

    private static DeadLetter letter(Document stored) {
        Generation generation = Generation.ofProcessor(stored.getString(PROCESSOR));
        Date triedAt = stored.getDate(TRIED_AT);
        return new DeadLetter(
                generation.projection(),
                generation.number(),
                stored.getString(STREAM),
                stored.getLong(SEQUENCE),
                stored.getString(TYPE),
                stored.getString(EVENT_ID),
                stored.getString(ERROR),
                stored.getInteger(ATTEMPTS),
                stored.getDate(PARKED_AT).toInstant(),
                triedAt == null ? null : triedAt.toInstant());
    }

    private static String id(Generation generation, String stream, long sequence) {
        return generation.processor() + "/" + stream + "/" + sequence;
    }
}

package io.pagedesk.query.writing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static io.pagedesk.query.writing.WritingFields.AGENT;
import static io.pagedesk.query.writing.WritingFields.TICKET_ID;
import static io.pagedesk.query.writing.WritingFields.UNTIL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Remembers for a few seconds who writes. Whoever goes on writing says so again before that. */
@Component
class Writers {

    static final Duration REMEMBERED = Duration.ofSeconds(6);

    private final MongoCollection<Document> writing;
    private final Clock clock;

    Writers(MongoDatabase database, Clock clock) {
        this.writing = database.getCollection(WritingFields.COLLECTION);
        this.clock = clock;
    }

    void writes(String ticketId, String agent) {
        Instant now = clock.instant();
        Document document = new Document("_id", id(ticketId, agent))
                .append(TICKET_ID, ticketId)
                .append(AGENT, agent)
                .append(UNTIL, Date.from(now.plus(REMEMBERED)));
        writing.replaceOne(eq("_id", id(ticketId, agent)), document, new ReplaceOptions().upsert(true));
        writing.deleteMany(lte(UNTIL, now));
    }

    void stops(String ticketId, String agent) {
        writing.deleteOne(eq("_id", id(ticketId, agent)));
    }

    List<String> on(String ticketId) {
        return List.copyOf(
                read(and(eq(TICKET_ID, ticketId), gt(UNTIL, clock.instant()))).getOrDefault(ticketId, Set.of()));
    }

    /** By ticket, everybody who writes anywhere. */
    Map<String, Set<String>> everywhere() {
        return read(gt(UNTIL, clock.instant()));
    }

    private Map<String, Set<String>> read(Bson filter) {
        Map<String, Set<String>> agents = new TreeMap<>();
        writing.find(filter)
                .forEach(one -> agents.computeIfAbsent(one.getString(TICKET_ID), ticket -> new TreeSet<>())
                        .add(one.getString(AGENT)));
        return agents;
    }

    private static String id(String ticketId, String agent) {
        return ticketId + "/" + agent;
    }
}

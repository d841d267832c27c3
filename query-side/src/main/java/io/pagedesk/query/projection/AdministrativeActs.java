package io.pagedesk.query.projection;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.pagedesk.query.generation.Generation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who did what about the views: they are no part of what the desk's events tell, so it stands beside the views, in
 * {@value #COLLECTION}, and nothing ever removes it.
 */
@Component
public class AdministrativeActs {

    /** Where the desk acts by itself. */
    public static final String SYSTEM = "system";

    static final String COLLECTION = "projection_acts";

    private static final Logger log = LoggerFactory.getLogger(AdministrativeActs.class);
    private static final int LATEST = 100;
    private static final String AT = "at";

    private final MongoCollection<Document> acts;
    private final Clock clock;

    AdministrativeActs(MongoDatabase database, Clock clock) {
        this.acts = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    public void record(String act, Generation generation, String by) {
        acts.insertOne(new Document(AT, Date.from(clock.instant()))
                .append("act", act)
                .append("projection", generation.projection())
                .append("generation", generation.number())
                .append("by", by));
        log.info("{}: projection {}, generation {}, by {}", act, generation.projection(), generation.number(), by);
    }

    /** The latest ones, newest first. */
    public List<AdministrativeAct> latest() {
        return acts.find()
                .sort(Sorts.descending(AT, "_id"))
                .limit(LATEST)
                .map(act -> new AdministrativeAct(
                        act.getDate(AT).toInstant(),
                        act.getString("act"),
                        act.getString("projection"),
                        act.getInteger("generation"),
                        act.getString("by")))
                .into(new ArrayList<>());
    }
}

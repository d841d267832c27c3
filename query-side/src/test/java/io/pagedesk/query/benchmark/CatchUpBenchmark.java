package io.pagedesk.query.benchmark;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.TestMongo;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.ProjectionProcessors;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fills an event store with a backlog of 20,000 events, starts the projections, and tells how fast they catch up: once
 * cold, then three times with a warm virtual machine. Prints, and asserts nothing.
 */
@Tag("benchmark")
class CatchUpBenchmark {

    private static final int EVENTS = 20_000;
    private static final int COMMIT = 500;
    private static final int RUNS = 4;

    @Test
    void projectionsCatchUpWithABacklog() throws InterruptedException {
        for (int run = 0; run < RUNS; run++) {
            catchUp(BusyDesk.events(run, EVENTS));
        }
    }

    private static void catchUp(List<DomainEventMessage<?>> events) throws InterruptedException {
        BulkWriteCounter counter = new BulkWriteCounter();
        ConnectionString mongo = new ConnectionString(TestMongo.newUri());
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(mongo)
                .addCommandListener(counter)
                .build());
        String database = String.valueOf(mongo.getDatabase());
        try (RunningQuerySide desk = new RunningQuerySide("jdbc:hsqldb:mem:" + UUID.randomUUID(), beans -> {
            beans.registerBean("countedClient", MongoClient.class, () -> client);
            beans.registerBean("countedDatabase", MongoDatabase.class, () -> client.getDatabase(database));
        })) {
            EventProcessingConfiguration processing = desk.context().getBean(EventProcessingConfiguration.class);
            processing.eventProcessors().values().forEach(EventProcessor::shutDown);
            for (int from = 0; from < events.size(); from += COMMIT) {
                desk.publish(events.subList(from, Math.min(events.size(), from + COMMIT)));
            }
            report(events.size(), desk, counter);
        }
    }

    private static void report(int events, RunningQuerySide desk, BulkWriteCounter counter)
            throws InterruptedException {
        EventProcessingConfiguration processing = desk.context().getBean(EventProcessingConfiguration.class);
        ProjectionProcessors processors = desk.context().getBean(ProjectionProcessors.class);
        long from = System.nanoTime();
        processing.eventProcessors().values().forEach(EventProcessor::start);
        while (!isCaughtUp(processors, events)) {
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "%,d events in %.2f s: %,.0f events/s by all projections together; %,d bulk writes of %,d documents%n",
                events, seconds, events / seconds, counter.bulkWrites(), counter.writes());
    }

    private static boolean isCaughtUp(ProjectionProcessors processors, long head) {
        return Projections.ALL.stream()
                .map(projection -> processors.positions(Generation.first(projection)))
                .allMatch(segments ->
                        segments.size() == 2 && segments.values().stream().allMatch(position -> position >= head));
    }
}

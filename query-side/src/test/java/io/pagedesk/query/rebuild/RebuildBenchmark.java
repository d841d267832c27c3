package io.pagedesk.query.rebuild;

import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.projection.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rebuilds every view of a desk with 200,000 events while 50 messages a second come in and somebody leafs through all tickets;
 * the tickets also without either. Prints how fast that is, also as a part of the speed at which the events alone can be
 * read: on a busy machine only that part says something. The events stand in a file, as on the embedded desk.
 */
@Tag("benchmark")
class RebuildBenchmark {

    private static final int EVENTS = 200_000;
    private static final int COMMIT = 500;
    private static final int MESSAGES_PER_SECOND = 50;
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(100);

    /** {@code -Dbenchmark.views=tickets,messages} for some of them. */
    private static final List<String> VIEWS =
            List.of(System.getProperty("benchmark.views", String.join(",", Projections.ALL))
                    .split(","));

    @TempDir
    private Path folder;

    @Test
    void everyViewIsRebuiltUnderLoad() throws InterruptedException {
        String store = "jdbc:hsqldb:file:" + folder.resolve("events") + ";hsqldb.tx=mvcc;hsqldb.write_delay=false";
        try (RunningQuerySide desk = new RunningQuerySide(
                store,
                beans -> {},
                "--pagedesk.rebuild.keep-old-for=2s",
                "--logging.level.io.pagedesk.query.audit.report=ERROR")) {
            int events = publish(desk, BusyDesk.events(1, EVENTS));
            Views views = new Views(desk);
            for (String name : Projections.ALL) {
                until(() -> views.isCaughtUp(name, 1));
            }
            System.out.printf("%,d events%n", events);
            double stream = eventsReadPerSecond(desk.context().getBean(EventStore.class), events);
            atRest(views, Projections.TICKETS, events, stream);
            try (SteadyReader reader = new SteadyReader(views, BETWEEN_PAGES)) {
                until(() -> reader.reads() > 0);
                for (String name : VIEWS) {
                    underLoad(desk, views, reader, name, events, stream);
                }
            }
        }
    }

    private static int publish(RunningQuerySide desk, List<DomainEventMessage<?>> history) {
        for (int from = 0; from < history.size(); from += COMMIT) {
            desk.publish(history.subList(from, Math.min(history.size(), from + COMMIT)));
        }
        return history.size();
    }

    private static void atRest(Views views, String name, int events, double stream) throws InterruptedException {
        int before = views.row(name).path("generation").asInt();
        double seconds = rebuilt(views, name, before + 1);
        print(name + ", at rest", seconds, events, stream);
    }

    private static void underLoad(
            RunningQuerySide desk, Views views, SteadyReader reader, String name, int events, double stream)
            throws InterruptedException {
        int before = views.row(name).path("generation").asInt();
        int pages = reader.pages();
        try (DeskLoad load = new DeskLoad(desk, MESSAGES_PER_SECOND)) {
            Map<String, Map<String, Document>> old = views.documents(name, before);
            print(name + ", under load", rebuilt(views, name, before + 1), events, stream);
            System.out.printf(
                    "    %,d messages came and %,d pages were read meanwhile; documents as before: %s%n",
                    load.messages(),
                    reader.pages() - pages,
                    Views.areSameUnlessChanged(old, views.documents(name, before + 1)));
            reader.assertNothingWasMissed();
        }
    }

    private static double rebuilt(Views views, String name, int generation) throws InterruptedException {
        long from = System.nanoTime();
        views.rebuild(name);
        until(() -> views.row(name).path("generation").asInt() == generation);
        return (System.nanoTime() - from) / 1e9;
    }

    private static void print(String what, double seconds, int events, double stream) {
        System.out.printf(
                "%s: %,.1f s, %,.0f events/s; the event stream alone %,.0f events/s: ratio %.2f%n",
                what, seconds, events / seconds, stream, events / seconds / stream);
    }

    private static double eventsReadPerSecond(EventStore store, int events) throws InterruptedException {
        long from = System.nanoTime();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createTailToken())) {
            for (int i = 0; i < events && stream.hasNextAvailable(1, TimeUnit.SECONDS); i++) {
                stream.nextAvailable();
            }
        }
        return events / ((System.nanoTime() - from) / 1e9);
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}

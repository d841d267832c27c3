package io.pagedesk.query.rebuild;

import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rebuilds every view of a desk with 200,000 events while 50 messages a second come in and somebody reads all the time.
 * Prints how fast that is, also as a part of the speed at which the events alone can be read: on a busy machine only
 * that part says something.
 */
@Tag("benchmark")
class RebuildBenchmark {

    private static final int EVENTS = 200_000;
    private static final int COMMIT = 500;
    private static final int MESSAGES_PER_SECOND = 50;

    @Test
    void everyViewIsRebuiltUnderLoad() throws InterruptedException {
        try (RunningQuerySide desk = new RunningQuerySide(
                "jdbc:hsqldb:mem:" + UUID.randomUUID(), beans -> {}, "--pagedesk.rebuild.keep-old-for=1h")) {
            List<DomainEventMessage<?>> history = BusyDesk.events(1, EVENTS);
            for (int from = 0; from < history.size(); from += COMMIT) {
                desk.publish(history.subList(from, Math.min(history.size(), from + COMMIT)));
            }
            Views views = new Views(desk);
            for (String name : Projections.ALL) {
                until(() -> views.isCaughtUp(name, 1));
            }
            double stream = eventsReadPerSecond(desk.context().getBean(EventStore.class), history.size());
            System.out.printf("%,d events; the event stream alone: %,.0f events/s%n", history.size(), stream);
            for (String name : Projections.ALL) {
                rebuild(desk, views, name, history.size(), stream);
            }
        }
    }

    private static void rebuild(RunningQuerySide desk, Views views, String name, int events, double stream)
            throws InterruptedException {
        try (DeskLoad load = new DeskLoad(desk, MESSAGES_PER_SECOND);
                SteadyReader reader = new SteadyReader(views)) {
            long from = System.nanoTime();
            views.rebuild(name);
            until(() -> views.row(name).path("generation").asInt() == 2);
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf(
                    "%s: %,.1f s, %,.0f events/s, %.2f of the stream alone; %,d messages came meanwhile; "
                            + "documents as before: %s%n",
                    name, seconds, events / seconds, events / seconds / stream, load.messages(), same(views, name));
            reader.assertNothingWasMissed();
        }
    }

    /** Of what no event has changed since. */
    private static boolean same(Views views, String name) {
        return Views.areSameUnlessChanged(views.documents(name, 1), views.documents(name, 2));
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

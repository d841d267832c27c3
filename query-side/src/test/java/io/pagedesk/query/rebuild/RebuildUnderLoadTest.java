package io.pagedesk.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All views are made anew at once while customers write on, and somebody reads all the time. */
class RebuildUnderLoadTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int MESSAGES_PER_SECOND = 50;
    private static final RunningQuerySide DESK = new RunningQuerySide(
            "jdbc:hsqldb:mem:" + UUID.randomUUID(), beans -> {}, "--pagedesk.rebuild.keep-old-for=1h");

    private final Views views = new Views(DESK);

    @AfterAll
    static void stop() {
        DESK.close();
    }

    @Test
    void readersSeeEitherTheOldOrTheNewAndTheNewIsAsTheOld() {
        List<DomainEventMessage<?>> history = BusyDesk.events(1, 3_000);
        for (int from = 0; from < history.size(); from += 100) {
            DESK.publish(history.subList(from, Math.min(history.size(), from + 100)));
        }
        await().atMost(LONG).until(() -> Projections.ALL.stream().allMatch(name -> views.isCaughtUp(name, 1)));

        try (DeskLoad load = new DeskLoad(DESK, MESSAGES_PER_SECOND);
                SteadyReader reader = new SteadyReader(views, Duration.ZERO);
                OwnWrites own = new OwnWrites(DESK, views)) {
            Projections.ALL.forEach(views::rebuild);
            await().atMost(LONG)
                    .until(() -> Projections.ALL.stream()
                            .allMatch(name -> views.row(name).path("generation").asInt() == 2));
            int soFar = reader.reads();
            int written = own.writes();
            await().atMost(LONG).until(() -> reader.reads() > soFar + 2 && own.writes() > written + 2);
            assertThat(load.messages()).isPositive();
            reader.assertNothingWasMissed();
            own.assertEachWasSeen();
        }
        await().atMost(LONG).until(() -> Projections.ALL.stream().allMatch(name -> views.isCaughtUp(name, 2)));

        Projections.ALL.forEach(views::rebuild);
        await().atMost(LONG).until(() -> Projections.ALL.stream().allMatch(name -> views.isCaughtUp(name, 3)));
        Projections.ALL.forEach(name -> {
            assertThat(views.documents(name, 3)).as(name).isEqualTo(views.documents(name, 2));
            assertThat(Views.areSameUnlessChanged(views.documents(name, 1), views.documents(name, 2)))
                    .as(name)
                    .isTrue();
        });
        assertThat(views.documents(Projections.TICKETS, 3).get("tickets")).hasSizeGreaterThan(100);
    }
}

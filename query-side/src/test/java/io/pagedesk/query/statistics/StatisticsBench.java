package io.pagedesk.query.statistics;

import io.pagedesk.query.desk.TestClock;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/** Projects tallies and asks for statistics, at a time of the test's choice. */
final class StatisticsBench {

    private final ProjectionBench bench = new ProjectionBench(TallyProjector::new, SentTallyProjector::new);
    private final TestClock clock;
    private final StatisticsQueries queries;

    StatisticsBench(Instant now) {
        clock = new TestClock(now);
        queries = new StatisticsQueries(GenerationTesting.readModels(bench.database()), clock);
    }

    void at(Instant now) {
        clock.at(now);
    }

    void project(List<? extends DomainEventMessage<?>> events) {
        bench.project(events);
    }

    List<Document> documents() {
        return bench.documents(TallyFields.COLLECTION);
    }

    StatisticsView ask(String from, String to, String zone, String page) {
        return queries.handle(new FindStatistics(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of(zone), page));
    }

    StatisticsView.Figures day(String day) {
        return ask(day, day, "UTC", null).total();
    }
}

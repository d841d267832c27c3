package io.pagedesk.query.statistics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.page.PageFacts;
import io.pagedesk.query.page.PageLookup;
import io.pagedesk.query.statistics.StatisticsView.Day;
import io.pagedesk.query.statistics.StatisticsView.OfPage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers what the desk did: reads the tickets that something is said of in that time, one by one, and adds them up. */
@Component
class StatisticsQueries {

    private static final int AT_ONCE = 1_000;

    private final ReadModels readModels;
    private final Clock clock;

    StatisticsQueries(ReadModels readModels, Clock clock) {
        this.readModels = readModels;
        this.clock = clock;
    }

    @QueryHandler
    StatisticsView handle(FindStatistics query) {
        Sums sums = new Sums(query, clock.instant());
        readModels
                .collection(TallyFields.COLLECTION)
                .find(filter(query))
                .batchSize(AT_ONCE)
                .forEach(sums::add);
        return new StatisticsView(
                query.from(),
                query.to(),
                query.zone().getId(),
                Sum.UP_TO,
                sums.total().figures(),
                sums.days().entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue().figures()))
                        .toList(),
                ofPages(sums.pages()));
    }

    private static Bson filter(FindStatistics query) {
        Bson inThatTime = and(
                or(gte(TallyFields.UNTIL, query.begin()), eq(TallyFields.OPEN, true)),
                lt(TallyFields.OPENED_AT, query.end()));
        return query.page() == null ? inThatTime : and(eq(TallyFields.PAGE_ID, query.page()), inThatTime);
    }

    private List<OfPage> ofPages(Map<String, Sum> sums) {
        Map<String, PageFacts> known = new PageLookup(readModels).find(sums.keySet());
        return sums.entrySet().stream()
                .map(page -> new OfPage(
                        page.getKey(),
                        known.containsKey(page.getKey())
                                ? known.get(page.getKey()).name()
                                : null,
                        page.getValue().figures()))
                .toList();
    }
}

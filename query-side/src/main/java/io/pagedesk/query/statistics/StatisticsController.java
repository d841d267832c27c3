package io.pagedesk.query.statistics;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk did. */
@RestController
class StatisticsController {

    private final QueryGateway queries;
    private final Clock clock;

    StatisticsController(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** By day of the zone, and by Page; the days {@code from} and {@code to} included. */
    @GetMapping("/api/statistics")
    CompletableFuture<StatisticsView> statistics(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String zone) {
        return queries.query(new StatisticsParameters(from, to, page, zone).query(clock), StatisticsView.class);
    }
}

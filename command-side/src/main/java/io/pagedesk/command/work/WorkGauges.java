package io.pagedesk.command.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.sql.SqlInstant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code pagedesk.work.overdue}: for how many seconds the oldest due piece of work has waited for somebody to do it;
 * each instance tells the same.
 */
@Component
class WorkGauges {

    private final JdbcClient database;
    private final Clock clock;

    WorkGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("pagedesk.work.overdue", this, WorkGauges::overdue)
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private double overdue() {
        Instant now = clock.instant();
        return next().filter(due -> due.isBefore(now))
                .map(due -> Duration.between(due, now).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private Optional<Instant> next() {
        return database.sql(
                        "SELECT execution_time FROM scheduled_tasks WHERE picked = FALSE ORDER BY execution_time LIMIT 1")
                .query((row, number) -> SqlInstant.read(row, "execution_time"))
                .optional();
    }
}

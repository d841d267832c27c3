package io.pagedesk.command.seal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.pagedesk.eventstore.seal.Checkpoints;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.Seals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals new events every few seconds, on one instance at a time, and signs a checkpoint each night, by UTC. */
@Configuration(proxyBeanMethods = false)
class SealEvents {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final LocalTime NIGHTLY = LocalTime.of(0, 5);

    @Bean
    RecurringTask<Void> sealEventsTask(DataSource database, EventMac codes, PlatformTransactionManager transactions) {
        Seals seals = new Seals(database, codes);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.recurring(TaskDescriptor.of("seal-events"), FixedDelay.of(EVERY))
                .execute((instance, context) -> sealAll(seals, transaction));
    }

    @Bean
    RecurringTask<Void> signCheckpointTask(
            DataSource database, CheckpointKey key, PlatformTransactionManager transactions, Clock clock) {
        Checkpoints checkpoints = new Checkpoints(database);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.recurring(TaskDescriptor.of("sign-checkpoint"), Schedules.daily(ZoneOffset.UTC, NIGHTLY))
                .execute((instance, context) -> transaction.executeWithoutResult(status -> {
                    Instant now = clock.instant();
                    CheckpointKey.Current current = key.current(now);
                    checkpoints.make(now, current.id(), current.privateKey());
                }));
    }

    private static void sealAll(Seals seals, TransactionTemplate transaction) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> seals.sealSome() > 0));
        }
    }
}

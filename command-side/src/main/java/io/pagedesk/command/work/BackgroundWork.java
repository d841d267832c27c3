package io.pagedesk.command.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands pieces of work over: each named once, begun as soon as the transaction that schedules it is committed. */
@Component
public class BackgroundWork {

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    BackgroundWork(SchedulerClient client, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Schedules a piece for now, unless it is scheduled already. */
    public void begin(TaskDescriptor<Void> kind, String name) {
        client.scheduleIfNotExists(kind.instance(name).build(), clock.instant());
        wakeUpOnceCommitted();
    }

    /** Brings a scheduled piece forward to now; one that is running, or not there, stays as it is. */
    public void bringForward(TaskDescriptor<Void> kind, String name) {
        Instant now = clock.instant();
        try {
            client.reschedule(kind.instanceId(name), now);
        } catch (TaskInstanceException runningOrGone) {
            return;
        }
        wakeUpOnceCommitted();
    }

    private void wakeUpOnceCommitted() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}

package io.pagedesk.command.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
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
        beginAt(kind, name, clock.instant());
        onceCommitted(this::wakeUp);
    }

    /** Schedules a piece for a time, unless it is scheduled already. */
    public void beginAt(TaskDescriptor<Void> kind, String name, Instant time) {
        client.scheduleIfNotExists(kind.instance(name).build(), time);
    }

    /**
     * Brings a scheduled piece forward to now; one that is not there stays so. One that is running cannot be: it has to
     * look again whether it may go on, see {@link #sleep}.
     */
    public void bringForward(TaskDescriptor<Void> kind, String name) {
        boolean forward = isForward(client, kind, name);
        onceCommitted(() -> {
            if (!forward) {
                // The run may have come to its end before what it waits for was committed.
                scheduler.ifAvailable(it -> isForward(it, kind, name));
            }
            wakeUp();
        });
    }

    /**
     * What becomes of a piece that cannot go on now: it sleeps until it is brought forward, at the longest until a
     * time. Whoever did that while the piece was running was not heard, so it looks again once it sleeps.
     *
     * @param mayGoOn whether what the piece waits for has happened
     */
    public CompletionHandler<Void> sleep(
            TaskDescriptor<Void> kind, String name, Instant longest, BooleanSupplier mayGoOn) {
        return (complete, operations) -> {
            operations.reschedule(complete, longest);
            if (mayGoOn.getAsBoolean()) {
                bringForward(kind, name);
            }
        };
    }

    private boolean isForward(SchedulerClient through, TaskDescriptor<Void> kind, String name) {
        try {
            return through.reschedule(kind.instanceId(name), clock.instant());
        } catch (TaskInstanceException runningOrGone) {
            return false;
        }
    }

    private void wakeUp() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }

    private static void onceCommitted(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}

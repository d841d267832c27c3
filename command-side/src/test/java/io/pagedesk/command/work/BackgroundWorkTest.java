package io.pagedesk.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pagedesk.command.desk.RunningDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for something is woken by it, at whatever moment it happens. */
@Import(BackgroundWorkTest.WaitingWork.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:hsqldb:mem:work;hsqldb.tx=mvcc")
@DirtiesContext
class BackgroundWorkTest extends RunningDesk {

    private static final TaskDescriptor<Void> KIND = TaskDescriptor.of("waits-for-a-door");
    private static final Duration LONGEST = Duration.ofDays(1);

    @Autowired
    private BackgroundWork work;

    @Autowired
    private WaitingWork waiting;

    @Autowired
    private TransactionTemplate transactions;

    private final String name = UUID.randomUUID().toString();

    @BeforeEach
    void closeTheDoor() {
        waiting.reset();
    }

    @Test
    void whatSleepsIsBroughtForward() {
        work.begin(KIND, name);
        awaitSleeping();

        waiting.open.set(true);
        work.bringForward(KIND, name);

        awaitThrough();
        assertThat(waiting.runs).hasValue(2);
    }

    @Test
    void whatIsBroughtForwardWhileItRunsLooksAgainOnceItSleeps() throws Exception {
        waiting.pauseAfterLooking();
        work.begin(KIND, name);
        waiting.hasLooked.await();

        waiting.open.set(true);
        work.bringForward(KIND, name);
        waiting.mayEnd.countDown();

        awaitThrough();
    }

    @Test
    void whatFellAsleepBeforeTheNewsWasCommittedIsWokenByTheCommit() throws Exception {
        waiting.pauseAfterLooking();
        work.begin(KIND, name);
        waiting.hasLooked.await();

        transactions.executeWithoutResult(status -> {
            work.bringForward(KIND, name);
            waiting.mayEnd.countDown();
            awaitSleeping();
            waiting.open.set(true);
        });

        awaitThrough();
    }

    @Test
    void whatIsNotThereStaysSo() {
        work.bringForward(KIND, name);

        assertThat(rows()).isZero();
    }

    private void awaitSleeping() {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?"
                                                + " AND picked = FALSE AND execution_time > CURRENT_TIMESTAMP + INTERVAL '1' HOUR")
                                .param(name)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
    }

    private void awaitThrough() {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(rows()).isZero());
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** Goes on once a door is open. */
    static class WaitingWork {

        final AtomicBoolean open = new AtomicBoolean();
        final AtomicInteger runs = new AtomicInteger();
        volatile CountDownLatch hasLooked = new CountDownLatch(1);
        volatile CountDownLatch mayEnd = new CountDownLatch(0);

        @Autowired
        private ObjectProvider<BackgroundWork> work;

        @Autowired
        private Clock clock;

        void reset() {
            open.set(false);
            runs.set(0);
            hasLooked = new CountDownLatch(1);
            mayEnd = new CountDownLatch(0);
        }

        void pauseAfterLooking() {
            mayEnd = new CountDownLatch(1);
        }

        @Bean
        Task<Void> waitingTask() {
            return Tasks.custom(KIND).execute((instance, context) -> look(instance.getId()));
        }

        private CompletionHandler<Void> look(String name) {
            runs.incrementAndGet();
            boolean through = open.get();
            hasLooked.countDown();
            try {
                assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return through
                    ? Next.done()
                    : work.getObject().sleep(KIND, name, clock.instant().plus(LONGEST), open::get);
        }
    }
}

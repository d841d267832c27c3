package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.context.SimulatorPart;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;

/** Threads that deliver webhooks; what they have not delivered when the simulator closes stays in the ledger. */
@SimulatorPart
class WebhookThreads implements DisposableBean {

    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(4, task -> {
        var thread = new Thread(task, "simulator-webhooks");
        thread.setDaemon(true);
        return thread;
    });

    WebhookThreads() {
        pool.setRejectedExecutionHandler((task, closed) -> {});
    }

    Executor pool() {
        return pool;
    }

    void after(Duration pause, Runnable task) {
        var unused = pool.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}

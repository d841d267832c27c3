package io.pagedesk.command.intake;

import io.pagedesk.command.origin.WorkOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Commands of webhooks that come at the same moment share a unit of work, and so a commit, which is the price of a
 * command. Nobody waits for company: what has gathered while the last commit was made goes into the next. Where the
 * shared one fails, each command is sent by itself. With Axon Server there is nothing to share: it routes the commands.
 */
@Component
class GatheredCommands implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GatheredCommands.class);
    private static final int MOST_TOGETHER = 64;
    private static final long IDLE_CHECK_MILLIS = 200;

    private final CommandBus bus;
    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final WorkOrigin origin;
    private final boolean routed;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile boolean running;

    GatheredCommands(
            CommandBus bus,
            CommandGateway gateway,
            TransactionManager transactions,
            WorkOrigin origin,
            @Value("${axon.axonserver.enabled:false}") boolean routed) {
        this.bus = bus;
        this.gateway = gateway;
        this.transactions = transactions;
        this.origin = origin;
        this.routed = routed;
    }

    /** Returns once the command's events are stored; throws what the command throws. */
    void tell(CommandMessage<?> command) {
        if (routed || !running || !storedTogether(command)) {
            gateway.sendAndWait(command);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::work, "gathered-commands");
        worker.setDaemon(true);
        worker.start();
    }

    /** What waits is sent by its callers, each by itself. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean storedTogether(CommandMessage<?> command) {
        Waiting waiting = new Waiting(origin.carried(() -> dispatch(command)), new CompletableFuture<>());
        queue.add(waiting);
        if (!running) {
            waiting.stored().complete(false);
        }
        return waiting.stored().join();
    }

    private void work() {
        while (running) {
            List<Waiting> batch = gathered();
            boolean stored = batch.isEmpty() || store(batch);
            batch.forEach(waiting -> waiting.stored().complete(stored));
        }
        queue.forEach(waiting -> waiting.stored().complete(false));
    }

    private List<Waiting> gathered() {
        List<Waiting> batch = new ArrayList<>();
        try {
            Waiting first = queue.poll(IDLE_CHECK_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, MOST_TOGETHER - 1);
            }
        } catch (InterruptedException e) {
            running = false;
        }
        return batch;
    }

    private boolean store(List<Waiting> batch) {
        UnitOfWork<?> shared = DefaultUnitOfWork.startAndGet(null);
        try {
            shared.attachTransaction(transactions);
            batch.forEach(waiting -> waiting.dispatch().run());
            shared.commit();
            return true;
        } catch (RuntimeException e) {
            if (shared.isActive()) {
                shared.rollback(e);
            }
            LOG.debug(
                    "{} commands are sent one by one: {}",
                    batch.size(),
                    e.getClass().getName());
            return false;
        }
    }

    private void dispatch(CommandMessage<?> command) {
        bus.dispatch(command, (sent, result) -> {
            if (result.isExceptional()) {
                throw new NotStoredException(result.exceptionResult());
            }
        });
    }

    /** @param dispatch in the trace and correlation of who waits */
    private record Waiting(Runnable dispatch, CompletableFuture<Boolean> stored) {}
}

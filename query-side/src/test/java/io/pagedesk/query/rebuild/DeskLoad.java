package io.pagedesk.query.rebuild;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who go on writing: each message is a conversation of three events, or a further event of one. */
final class DeskLoad implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger messages = new AtomicInteger();
    private final RunningQuerySide desk;
    private final Future<?> running;
    private ConversationFacts conversation =
            ConversationFacts.started("page-0", UUID.randomUUID().toString());

    DeskLoad(RunningQuerySide desk, int messagesPerSecond) {
        this.desk = desk;
        this.running = thread.scheduleAtFixedRate(
                this::write, 0, TimeUnit.SECONDS.toMicros(1) / messagesPerSecond, TimeUnit.MICROSECONDS);
    }

    int messages() {
        return messages.get();
    }

    private void write() {
        String mid = UUID.randomUUID().toString();
        if (messages.get() % 4 == 0) {
            conversation = ConversationFacts.started("page-0", UUID.randomUUID().toString())
                    .ticketOpened();
            desk.publish(conversation.customerWrites(mid, "hello").facts());
        } else {
            long last = conversation.lastSequence();
            desk.publish(conversation.customerWrites(mid, "and more").since(last));
        }
        messages.incrementAndGet();
    }

    @Override
    public void close() {
        running.cancel(false);
        thread.shutdown();
    }
}

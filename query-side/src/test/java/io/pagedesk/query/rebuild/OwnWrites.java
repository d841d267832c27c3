package io.pagedesk.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who writes to one ticket and asks for it by the version that the write gave: what they wrote is there, and
 * whatever they ask afterwards never shows an earlier version.
 */
final class OwnWrites implements AutoCloseable {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final RunningQuerySide desk;
    private final Views views;
    private final ConversationFacts conversation;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final Thread thread = new Thread(this::writeOn, "own-writes");
    private volatile boolean closed;

    OwnWrites(RunningQuerySide desk, Views views) {
        this.desk = desk;
        this.views = views;
        this.conversation = ConversationFacts.started(
                        "page-0", UUID.randomUUID().toString())
                .ticketOpened();
        desk.publish(conversation
                .customerWrites(UUID.randomUUID().toString(), "hello")
                .facts());
        thread.start();
    }

    int writes() {
        return writes.get();
    }

    void assertEachWasSeen() {
        assertThat(complaints).isEmpty();
    }

    private void writeOn() {
        try {
            while (!closed) {
                long last = conversation.lastSequence();
                desk.publish(conversation
                        .customerWrites(UUID.randomUUID().toString(), "and more")
                        .since(last));
                readBack(conversation.lastSequence());
                writes.incrementAndGet();
            }
        } catch (RuntimeException | AssertionError failure) {
            complaints.add(failure.toString());
        }
    }

    /** The answer waits for the version, two seconds at the longest; it may be asked again. */
    private void readBack(long version) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (version("?minVersion=" + version) < version) {
            if (System.nanoTime() > deadline) {
                complaints.add("version " + version + " was never shown");
                return;
            }
        }
        long after = version("");
        if (after < version) {
            complaints.add("version " + version + " was shown, and then " + after);
        }
    }

    private long version(String query) {
        return views.get("/api/tickets/" + conversation.ticketId() + query)
                .path("version")
                .asLong();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

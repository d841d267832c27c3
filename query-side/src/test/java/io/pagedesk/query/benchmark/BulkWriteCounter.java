package io.pagedesk.query.benchmark;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.pagedesk.query.generation.ProjectionTokens;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the write commands that reach the read models. */
final class BulkWriteCounter implements CommandListener {

    private final AtomicLong bulkWrites = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("update")
                && !event.getCommand().getString("update").getValue().equals(ProjectionTokens.COLLECTION)) {
            bulkWrites.incrementAndGet();
            writes.addAndGet(event.getCommand().getArray("updates").size());
        }
    }

    long bulkWrites() {
        return bulkWrites.get();
    }

    long writes() {
        return writes.get();
    }
}

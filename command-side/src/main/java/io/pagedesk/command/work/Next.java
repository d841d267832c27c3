package io.pagedesk.command.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Instant;

/** What becomes of a piece of work after a run: it is over, or comes again at a time. */
public final class Next {

    private Next() {}

    public static CompletionHandler<Void> done() {
        return new CompletionHandler.OnCompleteRemove<>();
    }

    public static CompletionHandler<Void> at(Instant time) {
        return (complete, operations) -> operations.reschedule(complete, time);
    }
}

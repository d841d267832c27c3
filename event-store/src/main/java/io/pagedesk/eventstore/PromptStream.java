package io.pagedesk.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream of events that says when there are new ones. */
final class PromptStream implements TrackingEventStream {

    private final TrackingEventStream events;
    private final NewEventsWatch watch;
    private @Nullable Runnable callback;

    PromptStream(TrackingEventStream events, NewEventsWatch watch) {
        this.events = events;
        this.watch = watch;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable newCallback) {
        forgetCallback();
        callback = newCallback;
        watch.add(newCallback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public void close() {
        forgetCallback();
        events.close();
    }

    private void forgetCallback() {
        if (callback != null) {
            watch.remove(callback);
            callback = null;
        }
    }
}

package io.pagedesk.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the event stream, and calls whoever waits when it moves. It reads what the store's readers share,
 * so that what it has seen they can see too, whichever process wrote it. It also calls every second without news: a
 * reader may have looked just before the watch began.
 */
final class NewEventsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewEventsWatch.class);
    private static final int LOOK_AGAIN_MILLIS = 1_000;

    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final Supplier<TrackingEventStream> endOfStream;
    private @Nullable Thread watcher;
    private volatile boolean closed;

    NewEventsWatch(Supplier<TrackingEventStream> endOfStream) {
        this.endOfStream = endOfStream;
    }

    synchronized void add(Runnable callback) {
        waiting.add(callback);
        if (watcher == null) {
            watcher = new Thread(this::watch, "new-events-watch");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    void remove(Runnable callback) {
        waiting.remove(callback);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    private void watch() {
        while (!closed) {
            try (TrackingEventStream events = endOfStream.get()) {
                follow(events);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "New events are not announced for now: {}", e.getClass().getName());
                callAll();
                pause();
            }
        }
    }

    private void follow(TrackingEventStream events) throws InterruptedException {
        while (!closed) {
            callAll();
            if (events.hasNextAvailable(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                while (events.hasNextAvailable()) {
                    events.nextAvailable();
                }
            }
        }
    }

    private void callAll() {
        waiting.forEach(Runnable::run);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}

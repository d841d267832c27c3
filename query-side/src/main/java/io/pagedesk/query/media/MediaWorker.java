package io.pagedesk.query.media;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Looks for attachments to copy, where copies are kept. Every instance does, and each attachment is one's alone. */
@Component
class MediaWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MediaWorker.class);

    private final MediaCopying copying;
    private final MediaSettings settings;
    private @Nullable ScheduledExecutorService threads;
    private List<Future<?>> looks = List.of();

    MediaWorker(MediaCopying copying, MediaSettings settings) {
        this.copying = copying;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.keep() && threads == null) {
            ScheduledExecutorService started =
                    Executors.newScheduledThreadPool(settings.threads(), new CustomizableThreadFactory("media-"));
            long pause = settings.polling().toMillis();
            looks = IntStream.range(0, settings.threads())
                    .<Future<?>>mapToObj(thread ->
                            started.scheduleWithFixedDelay(this::copyAllDue, pause, pause, TimeUnit.MILLISECONDS))
                    .toList();
            threads = started;
        }
    }

    /** What is being copied at this moment is taken up after its lease, by whoever is there. */
    @Override
    public synchronized void stop() {
        if (threads != null) {
            looks.forEach(look -> look.cancel(true));
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    private void copyAllDue() {
        try {
            while (!Thread.currentThread().isInterrupted() && copying.copyNext()) {
                log.debug("looking for the next attachment");
            }
        } catch (RuntimeException failure) {
            log.warn("copying attachments failed and goes on later: {}", failure.toString());
        }
    }
}

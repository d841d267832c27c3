package io.pagedesk.query.updates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Holds what happened until the views show it, so that whoever is told and asks sees it. The projections may run in
 * another process; a look at their positions every {@value #MILLIS_BETWEEN_LOOKS} ms serves all that waits.
 */
@Component
class AwaitedViews implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AwaitedViews.class);

    private static final int MILLIS_BETWEEN_LOOKS = 15;
    /** A view that is far behind, or being made anew, holds nobody back for longer: asking again does no harm. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** So long without any client: whoever comes has asked for what is shown, and hears of what is not shown yet. */
    private static final Duration HELD_FOR_WHOEVER_COMES = Duration.ofSeconds(2);

    private static final int MOST_WAITING = 10_000;

    private final Queue<Happened> waiting = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("updates-"));
    private final Future<?> looks;
    private final UpdateStreams streams;
    private final ViewPositions positions;
    private final Announcement announcement;

    AwaitedViews(UpdateStreams streams, ViewPositions positions, Announcement announcement) {
        this.streams = streams;
        this.positions = positions;
        this.announcement = announcement;
        this.looks = thread.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    void add(Happened happened) {
        waiting.add(happened);
    }

    private void look() {
        if (waiting.isEmpty()) {
            return;
        }
        if (streams.isEmpty()) {
            waiting.removeIf(happened -> isOlder(happened, HELD_FOR_WHOEVER_COMES));
            return;
        }
        try {
            List<Happened> shown = shown();
            if (!shown.isEmpty()) {
                announcement.make(shown);
                Set<Happened> gone = Collections.newSetFromMap(new IdentityHashMap<>());
                gone.addAll(shown);
                waiting.removeIf(gone::contains);
            }
        } catch (RuntimeException away) {
            log.debug("the read models do not answer; updates wait", away);
            dropWhatIsTooMuch();
        }
    }

    private List<Happened> shown() {
        ViewPositions.Reached reached = positions.read();
        List<Happened> shown = new ArrayList<>();
        for (Happened happened : waiting) {
            if (isOlder(happened, LONGEST_WAIT) || reached.cover(happened)) {
                shown.add(happened);
            }
        }
        return shown;
    }

    private void dropWhatIsTooMuch() {
        while (waiting.size() > MOST_WAITING) {
            waiting.poll();
        }
    }

    private static boolean isOlder(Happened happened, Duration age) {
        return System.nanoTime() - happened.heardAt() > age.toNanos();
    }

    @Override
    public void destroy() {
        looks.cancel(true);
        thread.shutdownNow();
    }
}

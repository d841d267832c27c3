package io.pagedesk.query.projection;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * The thread that hands events to the segments of a pooled event processor. Where a segment has all the events it can
 * hold (1,024), Axon's coordinator looks again after 100 ms; it is done with them in less, and would wait for the rest of
 * that time. Every other pause is as long as Axon wants it.
 */
final class PromptCoordinator extends ScheduledThreadPoolExecutor {

    private static final long AXONS_PAUSE_WHERE_A_SEGMENT_IS_FULL = 100;
    private static final long PAUSE = 5;

    PromptCoordinator(String name) {
        super(1, new AxonThreadFactory(name));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable look, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == AXONS_PAUSE_WHERE_A_SEGMENT_IS_FULL
                ? super.schedule(look, PAUSE, TimeUnit.MILLISECONDS)
                : super.schedule(look, delay, unit);
    }
}

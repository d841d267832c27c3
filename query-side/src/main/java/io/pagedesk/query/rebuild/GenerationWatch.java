package io.pagedesk.query.rebuild;

import io.pagedesk.query.projection.Instances;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Looks four times a second which generations there are. */
@Component
class GenerationWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GenerationWatch.class);
    private static final int MILLIS_BETWEEN_LOOKS = 250;

    private final GenerationFollower follower;
    private final Instances instances;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("generations-"));
    private final Future<?> looks;
    private boolean failing;

    GenerationWatch(GenerationFollower follower, Instances instances) {
        this.follower = follower;
        this.instances = instances;
        this.looks = thread.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            follower.look();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                log.warn("the generations of the read models cannot be followed for now: {}", failure.toString());
            }
            failing = true;
        }
    }

    @Override
    public void destroy() {
        looks.cancel(true);
        thread.shutdownNow();
        instances.leave();
    }
}

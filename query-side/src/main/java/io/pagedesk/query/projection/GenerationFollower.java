package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generations;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Looks {@value #LOOKS_PER_SECOND} times a second which generations there are, and has this process follow. */
@Component
class GenerationFollower implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GenerationFollower.class);
    private static final int LOOKS_PER_SECOND = 4;

    private final Generations generations;
    private final ProjectionProcessors processors;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("generations-"));
    private final Future<?> looks;

    GenerationFollower(Generations generations, ProjectionProcessors processors) {
        this.generations = generations;
        this.processors = processors;
        long pause = TimeUnit.SECONDS.toMillis(1) / LOOKS_PER_SECOND;
        this.looks = thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            generations.refresh();
            processors.follow();
        } catch (RuntimeException failure) {
            log.warn("the generations of the read models cannot be followed for now: {}", failure.toString());
        }
    }

    @Override
    public void destroy() {
        looks.cancel(true);
        thread.shutdownNow();
    }
}

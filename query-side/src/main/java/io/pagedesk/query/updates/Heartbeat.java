package io.pagedesk.query.updates;

import io.pagedesk.query.access.LoginWatch;
import io.pagedesk.query.progress.ProjectionNews;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Says at short intervals that the desk is alive and what time it is, and lets go of those whose login is over. */
@Component
class Heartbeat implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("updates-beat-"));
    private final Future<?> beats;
    private final UpdateStreams streams;
    private final LoginWatch logins;
    private final ProjectionNews projections;
    private final Clock clock;

    Heartbeat(
            UpdateStreams streams,
            LoginWatch logins,
            ProjectionNews projections,
            Clock clock,
            UpdatesSettings settings) {
        this.streams = streams;
        this.logins = logins;
        this.projections = projections;
        this.clock = clock;
        long millis = settings.heartbeat().toMillis();
        this.beats = thread.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (streams.isEmpty()) {
            return;
        }
        try {
            streams.endWhere(logins::isOver);
            streams.tell("time", viewer -> List.of(Map.of("now", clock.instant())));
            List<?> rows = projections.sinceLast();
            streams.tellAdmins("projection", rows);
        } catch (RuntimeException away) {
            log.debug("the read models do not answer; the next beat looks again", away);
        }
    }

    @Override
    public void destroy() {
        beats.cancel(true);
        thread.shutdownNow();
    }
}

package io.pagedesk.query.media;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Copies one attachment after the other. */
@Component
class MediaCopying {

    private static final Logger log = LoggerFactory.getLogger(MediaCopying.class);

    private final MediaWork work;
    private final MediaCopy copy;
    private final MediaDecisions decisions;
    private final MediaCounters counters;
    private final MediaSettings settings;
    private final Clock clock;

    MediaCopying(
            MediaWork work,
            MediaCopy copy,
            MediaDecisions decisions,
            MediaCounters counters,
            MediaSettings settings,
            Clock clock) {
        this.work = work;
        this.copy = copy;
        this.decisions = decisions;
        this.counters = counters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes one attachment that is due.
     *
     * @return false where none is
     * @throws MongoException what it had taken comes up again
     */
    boolean copyNext() {
        Optional<MediaJob> next = work.claim(clock.instant(), settings.lease());
        next.ifPresent(this::take);
        return next.isPresent();
    }

    private void take(MediaJob job) {
        if (decisions.isDecided(job)) {
            decisions.finish(job);
            return;
        }
        try {
            keep(job, copy.of(job));
        } catch (FetchRefusedException refusal) {
            fail(job, refusal.failure());
        } catch (IOException failure) {
            log.debug("attachment {} could not be fetched, attempt {}", job.id(), job.attempt(), failure);
            tryLater(job);
        }
    }

    private void keep(MediaJob job, MediaFile file) {
        if (decisions.keep(job, file)) {
            counters.kept();
            log.info("attachment {} kept: {} bytes, {}", job.id(), file.length(), file.type());
        }
    }

    private void fail(MediaJob job, MediaFailure failure) {
        if (decisions.fail(job, failure)) {
            counters.failed(failure);
            log.info("attachment {} is not kept: {}", job.id(), failure.word());
        }
    }

    private void tryLater(MediaJob job) {
        Instant now = clock.instant();
        if (now.isBefore(job.cameAt().plus(settings.retry().giveUpAfter()))) {
            decisions.forget(job.id(), job.attempt());
            work.postpone(job, now.plus(settings.retry().after(job.attempt())));
        } else {
            fail(job, MediaFailure.GAVE_UP);
        }
    }
}

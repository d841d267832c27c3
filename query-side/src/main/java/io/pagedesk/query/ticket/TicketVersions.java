package io.pagedesk.query.ticket;

import com.mongodb.MongoException;
import com.mongodb.client.model.Projections;
import io.pagedesk.query.generation.ReadModels;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Waits for tickets to reach a version, without a thread per wait: one look at the read model every
 * {@value #MILLIS_BETWEEN_LOOKS} ms serves all who wait. The projection may run in another process.
 */
@Component
class TicketVersions implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(TicketVersions.class);
    private static final int MILLIS_BETWEEN_LOOKS = 40;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int MOST_WAITS = 1_000;
    private static final int THREADS = 2;

    private final ReadModels readModels;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, new CustomizableThreadFactory("ticket-versions-"));
    private final Future<?> looks;

    TicketVersions(ReadModels readModels) {
        this.readModels = readModels;
        this.looks = threads.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** True once the ticket is at the version or past it; false when it is not after two seconds. */
    CompletableFuture<Boolean> reaches(String ticketId, long version) {
        if (version == VersionParameter.ANY || waits.size() >= MOST_WAITS) {
            return CompletableFuture.completedFuture(version == VersionParameter.ANY);
        }
        Wait wait = new Wait(ticketId, version, new CompletableFuture<>(), System.nanoTime());
        CompletableFuture<Boolean> answered = wait.reached().whenComplete((reached, failure) -> waits.remove(wait));
        waits.add(wait);
        answer(Set.of(wait));
        return answered;
    }

    private void look() {
        try {
            if (!waits.isEmpty()) {
                answer(Set.copyOf(waits));
            }
        } catch (MongoException away) {
            log.debug("the read models do not answer; waits run out", away);
        }
        waits.stream().filter(Wait::isTooLong).forEach(wait -> finish(wait, false));
    }

    private void answer(Set<Wait> some) {
        Map<String, Long> versions =
                versions(some.stream().map(Wait::ticketId).distinct().toList());
        some.stream()
                .filter(wait -> versions.getOrDefault(wait.ticketId(), VersionParameter.ANY) >= wait.version())
                .forEach(wait -> finish(wait, true));
    }

    private Map<String, Long> versions(List<String> ticketIds) {
        Map<String, Long> versions = new HashMap<>();
        readModels
                .collection(TicketFields.COLLECTION)
                .find(new Document("_id", new Document("$in", ticketIds)))
                .projection(Projections.include(TicketFields.VERSION))
                .forEach(found -> versions.put(found.getString("_id"), found.getLong(TicketFields.VERSION)));
        return versions;
    }

    /** What follows the wait runs on a thread that looks for nobody else. */
    private void finish(Wait wait, boolean reached) {
        wait.reached().completeAsync(() -> reached, threads);
    }

    @Override
    public void destroy() {
        looks.cancel(true);
        threads.shutdownNow();
    }

    private record Wait(String ticketId, long version, CompletableFuture<Boolean> reached, long since) {

        boolean isTooLong() {
            return System.nanoTime() - since > LONGEST_WAIT.toNanos();
        }
    }
}

package io.pagedesk.query.writing;

import io.pagedesk.query.updates.UpdateStreams;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Tells open consoles who begins and who stops writing, whichever query side was told; one small look serves all. */
@Component
class WritingNews implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WritingNews.class);
    private static final int MILLIS_BETWEEN_LOOKS = 400;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("writing-"));
    private final Future<?> looks;
    private final UpdateStreams streams;
    private final Writers writers;
    private Map<String, Set<String>> told = Map.of();

    WritingNews(UpdateStreams streams, Writers writers) {
        this.streams = streams;
        this.writers = writers;
        this.looks = thread.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (streams.isEmpty()) {
            return;
        }
        try {
            tell(writers.everywhere());
        } catch (RuntimeException away) {
            log.debug("the read models do not answer; who writes is told later", away);
        }
    }

    private void tell(Map<String, Set<String>> now) {
        Set<String> tickets = new TreeSet<>(now.keySet());
        tickets.addAll(told.keySet());
        List<WritingUpdate> changed = tickets.stream()
                .filter(ticket -> !on(now, ticket).equals(on(told, ticket)))
                .map(ticket -> new WritingUpdate(ticket, List.copyOf(on(now, ticket))))
                .toList();
        told = now;
        if (!changed.isEmpty()) {
            streams.tell("writing", viewer -> changed);
        }
    }

    private static Set<String> on(Map<String, Set<String>> writing, String ticket) {
        return writing.getOrDefault(ticket, Set.of());
    }

    @Override
    public void destroy() {
        looks.cancel(true);
        thread.shutdownNow();
    }

    record WritingUpdate(String ticket, List<String> agents) {}
}

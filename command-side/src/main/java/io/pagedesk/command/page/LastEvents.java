package io.pagedesk.command.page;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gathers the newest event of each Page in memory, so that a webhook costs no row of its own. */
@Component
class LastEvents implements PageActivity {

    private final PageTable pages;
    private final ConcurrentMap<String, Instant> newest = new ConcurrentHashMap<>();

    LastEvents(PageTable pages) {
        this.pages = pages;
    }

    @Override
    public void eventReceived(String pageId, Instant at) {
        newest.merge(pageId, at, LastEvents::later);
    }

    /** What cannot be written now is kept for the next time. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    void writeDown() {
        for (String pageId : List.copyOf(newest.keySet())) {
            Instant at = newest.get(pageId);
            if (at != null) {
                pages.eventReceived(pageId, at);
                newest.remove(pageId, at);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

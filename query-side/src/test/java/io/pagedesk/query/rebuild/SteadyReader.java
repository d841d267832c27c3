package io.pagedesk.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists to their end, again and again, and with each page asks for some tickets that were seen before: what was
 * seen once is there for ever, and no version goes back.
 */
final class SteadyReader implements AutoCloseable {

    private static final int ASKED_FOR_WITH_EACH_PAGE = 3;

    private final Views views;
    private final Duration betweenPages;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final Thread thread = new Thread(this::readOn, "steady-reader");
    private final Random random = new Random(7);
    private final Map<String, Long> versions = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private long tickets;
    private volatile boolean closed;

    SteadyReader(Views views, Duration betweenPages) {
        this.views = views;
        this.betweenPages = betweenPages;
        thread.start();
    }

    /** Whole lists. */
    int reads() {
        return reads.get();
    }

    int pages() {
        return pages.get();
    }

    void assertNothingWasMissed() {
        assertThat(complaints).isEmpty();
    }

    private void readOn() {
        try {
            while (!closed) {
                readCounts();
                readAll();
                reads.incrementAndGet();
            }
        } catch (RuntimeException | AssertionError failure) {
            complaints.add(failure.toString());
        }
    }

    private void readCounts() {
        for (JsonNode inbox : views.get("/api/inboxes")) {
            if (inbox.path("name").asString().equals("all")) {
                long now = inbox.path("count").asLong();
                if (now < tickets) {
                    complaints.add("there were " + tickets + " open tickets, and now there are " + now);
                }
                tickets = now;
            }
        }
    }

    /** The cursor of one page may come from another generation than the next page is read from. */
    private void readAll() {
        Set<String> now = new HashSet<>();
        Set<String> before = Set.copyOf(known);
        String cursor = "";
        String last = "";
        while (cursor != null && !closed) {
            LockSupport.parkNanos(betweenPages.toNanos());
            JsonNode page = views.get("/api/tickets?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            pages.incrementAndGet();
            for (JsonNode ticket : page.path("items")) {
                last = ticket.path("id").asString();
                now.add(last);
                saw(ticket);
            }
            askForSome();
            cursor = page.path("next").isNull() ? null : page.path("next").asString();
        }
        readMessages(last);
        if (!closed) {
            before.stream().filter(ticket -> !now.contains(ticket)).forEach(this::readAlone);
        }
    }

    private void askForSome() {
        random.ints(ASKED_FOR_WITH_EACH_PAGE, 0, known.size())
                .mapToObj(known::get)
                .forEach(this::readAlone);
    }

    /** A customer who writes moves the ticket to pages that were read before: it must be there all the same. */
    private void readAlone(String ticket) {
        saw(views.get("/api/tickets/" + ticket));
    }

    private void saw(JsonNode ticket) {
        String id = ticket.path("id").asString();
        long version = ticket.path("version").asLong();
        Long earlier = versions.put(id, version);
        if (earlier == null) {
            known.add(id);
        } else if (version < earlier) {
            complaints.add("ticket " + id + " was seen at version " + earlier + ", and now at " + version);
        }
    }

    private void readMessages(String ticket) {
        if (views.get("/api/tickets/" + ticket + "/messages").path("items").isEmpty()) {
            complaints.add("ticket " + ticket + " lost its messages");
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

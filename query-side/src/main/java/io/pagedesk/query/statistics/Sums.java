package io.pagedesk.query.statistics;

import static io.pagedesk.query.statistics.TallyFields.ANSWERED_AT;
import static io.pagedesk.query.statistics.TallyFields.ASKED_AT;
import static io.pagedesk.query.statistics.TallyFields.CLOSED_LOST;
import static io.pagedesk.query.statistics.TallyFields.OPENED_AT;
import static io.pagedesk.query.statistics.TallyFields.PAGE_ID;
import static io.pagedesk.query.statistics.TallyFields.QUARTERS;
import static io.pagedesk.query.statistics.TallyFields.STANDARD_LOST;
import static io.pagedesk.query.statistics.TallyFields.STATUS;

import io.pagedesk.events.conversation.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;

/** Adds each ticket to its days, to its Page and to the whole. */
final class Sums {

    private final FindStatistics query;
    private final Instant now;
    private final Sum total = new Sum();
    private final Map<LocalDate, Sum> days = new TreeMap<>();
    private final Map<String, Sum> pages = new TreeMap<>();

    Sums(FindStatistics query, Instant now) {
        this.query = query;
        this.now = now;
        query.days().forEach(day -> days.put(day, new Sum()));
    }

    Sum total() {
        return total;
    }

    Map<LocalDate, Sum> days() {
        return days;
    }

    Map<String, Sum> pages() {
        return pages;
    }

    /** A ticket's document, which is changed: what lapsed since its last event is lost now. */
    void add(Document ticket) {
        Waiting.lapse(ticket, now);
        Sum page = pages.computeIfAbsent(ticket.getString(PAGE_ID), id -> new Sum());
        addCounts(ticket, page);
        at(ticket.getDate(OPENED_AT).toInstant(), page, Sum::addOpened);
        addResponse(ticket, page);
        lost(ticket, STANDARD_LOST).forEach(end -> at(end.toInstant(), page, Sum::addStandardLost));
        lost(ticket, CLOSED_LOST).forEach(end -> at(end.toInstant(), page, Sum::addClosedLost));
    }

    private void addCounts(Document ticket, Sum page) {
        NavigableMap<Long, String> standing = new TreeMap<>();
        ticket.get(QUARTERS, Document.class).forEach((key, counted) -> {
            Quarter quarter = Quarter.keyed(key);
            Document counts = (Document) counted;
            at(quarter.start(), page, sum -> sum.addQuarter(counts));
            if (counts.getString(STATUS) != null) {
                standing.put(quarter.number(), counts.getString(STATUS));
            }
        });
        days.forEach((day, sum) -> addStanding(standing, day, sum));
        addStanding(standing, lastDay(), total);
        addStanding(standing, lastDay(), page);
    }

    /** How it stood at the end of the day; on a day that has not begun, nobody can tell. */
    private void addStanding(NavigableMap<Long, String> standing, LocalDate day, Sum sum) {
        if (query.endOf(day.minusDays(1)).isAfter(now)) {
            return;
        }
        Map.Entry<Long, String> last =
                standing.lowerEntry(Quarter.of(query.endOf(day)).number());
        if (last != null && !last.getValue().equals(TicketStatus.RESOLVED.name())) {
            sum.addStanding(last.getValue());
        }
    }

    private LocalDate lastDay() {
        LocalDate today = query.dayOf(now);
        return query.to().isAfter(today) ? today : query.to();
    }

    private void addResponse(Document ticket, Sum page) {
        Date answered = ticket.getDate(ANSWERED_AT);
        Date asked = ticket.getDate(ASKED_AT);
        if (answered != null && asked != null) {
            long seconds =
                    Duration.between(asked.toInstant(), answered.toInstant()).toSeconds();
            at(answered.toInstant(), page, sum -> sum.addResponse(seconds));
        }
    }

    private void at(Instant at, Sum page, Consumer<Sum> change) {
        if (query.covers(at)) {
            change.accept(Objects.requireNonNull(days.get(query.dayOf(at))));
            change.accept(page);
            change.accept(total);
        }
    }

    private static List<Date> lost(Document ticket, String field) {
        return ticket.getList(field, Date.class, List.of());
    }
}

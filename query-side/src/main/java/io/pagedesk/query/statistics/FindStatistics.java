package io.pagedesk.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the desk did on these days.
 *
 * @param to the last day, included
 * @param zone whose days they are
 * @param page id of the only Page to count; null for all
 */
record FindStatistics(
        LocalDate from, LocalDate to, ZoneId zone, @Nullable String page) {

    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant end() {
        return endOf(to);
    }

    /** Exclusive. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    boolean covers(Instant at) {
        return !at.isBefore(begin()) && at.isBefore(end());
    }
}

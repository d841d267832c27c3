package io.pagedesk.query.statistics;

import io.pagedesk.query.problem.InvalidRequestException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The parameters of statistics, as they come; an empty one says nothing. */
record StatisticsParameters(
        @Nullable String from,
        @Nullable String to,
        @Nullable String page,
        @Nullable String zone) {

    private static final int DAYS_WITHOUT_WORDS = 7;
    private static final int MOST_DAYS = 100;

    /** The last seven days, in UTC, where nothing else is said. */
    FindStatistics query(Clock clock) {
        ZoneId named = parseZone();
        LocalDate last = given(to) == null ? LocalDate.ofInstant(clock.instant(), named) : day("to", to);
        LocalDate first = given(from) == null ? last.minusDays(DAYS_WITHOUT_WORDS - 1L) : day("from", from);
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new InvalidRequestException("from", "must be at most " + MOST_DAYS + " days before to, to included");
        }
        return new FindStatistics(first, last, named, given(page));
    }

    private ZoneId parseZone() {
        String name = given(zone);
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidRequestException("zone", "must be a time zone, such as Europe/Berlin");
        }
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(text));
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw notADay(field);
        }
        throw notADay(field);
    }

    private static InvalidRequestException notADay(String field) {
        return new InvalidRequestException(field, "must be a day, such as 2026-11-30");
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}

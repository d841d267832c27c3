package io.pagedesk.query.audit;

import io.pagedesk.query.problem.InvalidRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An instant as a parameter, in ISO-8601 with its offset. */
public final class InstantParameter {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private InstantParameter() {}

    /** Null for none; refused where it is no instant, naming the parameter. */
    public static @Nullable Instant parse(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        } catch (DateTimeException e) {
            throw new InvalidRequestException(name, "must be an instant such as 2026-11-28T13:00:00Z");
        }
    }
}

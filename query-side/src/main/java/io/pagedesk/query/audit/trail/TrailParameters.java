package io.pagedesk.query.audit.trail;

import io.pagedesk.query.paging.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a trail is asked for.
 *
 * @param cursor the {@code next} of the page before
 * @param limit up to {@value #MOST}: whoever follows a long life reads each page from the beginning of its stream
 */
record TrailParameters(@Nullable String cursor, @Nullable String limit) {

    private static final int MOST = 1_000;

    TrailQuery of(String stream) {
        return of(stream, null);
    }

    TrailQuery of(String stream, @Nullable String ticketId) {
        return TrailQuery.of(stream, ticketId, cursor, Limit.parse(limit, MOST));
    }
}

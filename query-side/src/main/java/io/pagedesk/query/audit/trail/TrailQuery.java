package io.pagedesk.query.audit.trail;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.problem.InvalidRequestException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the facts of a stream.
 *
 * @param stream id of the aggregate
 * @param ticketId only what concerns this ticket; null for all
 * @param after the number of the last fact of the page before; -1 for none
 */
record TrailQuery(String stream, @Nullable String ticketId, long after, int limit) {

    static final String LIST = "trail";

    static TrailQuery of(String stream, @Nullable String ticketId, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, LIST);
        return new TrailQuery(stream, ticketId, after == null ? -1 : number(after.id()), limit);
    }

    static String cursorAfter(TrailItem item) {
        return new Cursor(LIST, Instant.EPOCH, String.valueOf(item.sequence())).toString();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new InvalidRequestException("cursor", "must be the next of the page before, of the same list");
        }
    }
}

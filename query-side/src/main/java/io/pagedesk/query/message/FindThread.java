package io.pagedesk.query.message;

import io.pagedesk.query.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the latest messages of a ticket.
 *
 * @param before only those before this place
 * @param from only those from this place on, and it
 */
public record FindThread(
        String ticketId, @Nullable Cursor before, @Nullable Cursor from, int limit) {

    private static final int AT_ONCE = 30;
    private static final int MOST = 300;

    /** The last messages of a ticket, or the last before a cursor. */
    public static FindThread endingBefore(String ticketId, @Nullable String cursor) {
        return new FindThread(ticketId, Cursor.parse(cursor, FindMessages.LIST), null, AT_ONCE);
    }

    /** Everything from a cursor on, of which the last {@value #MOST}. */
    public static FindThread from(String ticketId, @Nullable String cursor) {
        return new FindThread(ticketId, null, Cursor.parse(cursor, FindMessages.LIST), MOST);
    }
}

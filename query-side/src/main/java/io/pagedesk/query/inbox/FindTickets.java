package io.pagedesk.query.inbox;

import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a list of tickets. Every condition that is given must hold.
 *
 * @param inbox null for every ticket
 * @param page id of the Page
 * @param label in its one spelling
 * @param words what all must be found, as the beginnings of words, in subject, customer's name and messages
 * @param viewer username of who asks
 */
public record FindTickets(
        @Nullable Inbox inbox,
        @Nullable String page,
        @Nullable TicketStatus status,
        @Nullable String assignee,
        @Nullable String label,
        List<String> words,
        String viewer,
        @Nullable Cursor after,
        int limit) {

    /** Latest customer activity first. */
    static final String LATEST = "latest";
    /** Soonest deadline first. */
    static final String CLOSING = "closing";

    static String listOf(@Nullable Inbox inbox) {
        return inbox == Inbox.CLOSING ? CLOSING : LATEST;
    }
}

package io.pagedesk.query.cannedreply;

import io.pagedesk.query.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for canned replies.
 *
 * @param words what all must be found, as the beginnings of words, in title and text
 * @param ticketId the ticket that they are to be filled in for; null for none
 * @param viewer username of who asks
 */
public record FindCannedReplies(
        List<String> words,
        @Nullable String ticketId,
        String viewer,
        @Nullable Cursor after,
        int limit) {

    public static final String LIST = "canned";
}

package io.pagedesk.query.inbox;

import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Limit;
import io.pagedesk.query.problem.InvalidRequestException;
import io.pagedesk.query.ticket.SearchWords;
import io.pagedesk.query.ticket.TicketLabels;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of tickets, as they come; an empty one says nothing. */
public record ListParameters(
        @Nullable String inbox,
        @Nullable String page,
        @Nullable String status,
        @Nullable String assignee,
        @Nullable String label,
        @Nullable String q,
        @Nullable String cursor,
        @Nullable String limit) {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;
    private static final String MYSELF = "me";

    /** @throws InvalidRequestException naming the parameter that says nothing sensible */
    public FindTickets query(String viewer) {
        Inbox wanted = given(inbox) == null ? null : Inbox.named(String.valueOf(inbox));
        return new FindTickets(
                wanted,
                given(page),
                parseStatus(),
                MYSELF.equals(assignee) ? viewer : given(assignee),
                given(label) == null ? null : TicketLabels.spelled(String.valueOf(label)),
                words(),
                viewer,
                Cursor.parse(cursor, FindTickets.listOf(wanted)),
                Limit.parse(limit));
    }

    private @Nullable TicketStatus parseStatus() {
        String name = given(status);
        return name == null
                ? null
                : Arrays.stream(TicketStatus.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidRequestException(
                                "status", "must be one of " + Arrays.toString(TicketStatus.values())));
    }

    private List<String> words() {
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw new InvalidRequestException("q", "must not be longer than " + LONGEST_SEARCH + " characters");
        }
        List<String> words = SearchWords.of(q);
        if (words.size() > MOST_WORDS) {
            throw new InvalidRequestException("q", "must not hold more than " + MOST_WORDS + " words");
        }
        return words;
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}

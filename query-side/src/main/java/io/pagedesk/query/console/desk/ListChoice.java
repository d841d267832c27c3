package io.pagedesk.query.console.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pagedesk.query.inbox.FindTickets;
import io.pagedesk.query.inbox.Inbox;
import io.pagedesk.query.inbox.ListParameters;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which list is looked at, as the address of the page says it.
 *
 * @param inbox the unassigned ones where nothing is said
 */
record ListChoice(
        @Nullable String inbox,
        @Nullable String page,
        @Nullable String status,
        @Nullable String assignee,
        @Nullable String label,
        @Nullable String q) {

    ListChoice {
        inbox = inbox == null || inbox.isBlank()
                ? Inbox.UNASSIGNED.title()
                : Inbox.named(inbox).title();
    }

    FindTickets query(String viewer, @Nullable String cursor, @Nullable String limit) {
        return new ListParameters(inbox, page, status, assignee, label, q, cursor, limit).query(viewer);
    }

    /** Whether anything but the inbox narrows the list. */
    public boolean isFiltered() {
        return isGiven(page) || isGiven(status) || isGiven(assignee) || isGiven(label) || isGiven(q);
    }

    /** What follows the path in an address: {@code ?inbox=mine&q=parcel}. */
    public String parameters() {
        return parameters(null);
    }

    String parameters(@Nullable String cursor) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("inbox", inbox);
        given.put("page", page);
        given.put("status", status);
        given.put("assignee", assignee);
        given.put("label", label);
        given.put("q", q);
        given.put("cursor", cursor);
        return given.entrySet().stream()
                .filter(one -> isGiven(one.getValue()))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(String.valueOf(one.getValue()), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}

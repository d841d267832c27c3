package io.pagedesk.command.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket's id names its conversation, so that a command finds its aggregate without a query.
 *
 * @param number counts the tickets of a conversation from 1
 */
public record TicketId(String conversationId, int number) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9][0-9]{0,8})");

    /** Reads {@code <conversationId>-<n>}; empty for anything else. */
    public static Optional<TicketId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TicketId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return conversationId + "-" + number;
    }
}

package io.pagedesk.events.cannedreply;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a canned reply leaves open until it is inserted: {@code {{customer.firstName}}}, or with words for when nothing
 * is known of it, {@code {{customer.firstName|there}}}.
 */
public enum Placeholder {
    CUSTOMER_FIRST_NAME("customer.firstName"),
    CUSTOMER_NAME("customer.name"),
    AGENT_NAME("agent.name"),
    PAGE_NAME("page.name"),
    TICKET_ID("ticket.id");

    /** Group 1: its key. Group 2: the words in its place where nothing is known, if there are any. */
    public static final Pattern FORM = Pattern.compile("\\{\\{\\s*([^{}|]*?)\\s*(?:\\|([^{}]*))?}}");

    private final String key;

    Placeholder(String key) {
        this.key = key;
    }

    /** How it is written between the braces. */
    public String key() {
        return key;
    }

    public static Optional<Placeholder> named(String key) {
        return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
    }
}

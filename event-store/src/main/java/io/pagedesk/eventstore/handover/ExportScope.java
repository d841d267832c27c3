package io.pagedesk.eventstore.handover;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted. What is null does not matter.
 *
 * @param from recorded then or later
 * @param to recorded before then
 * @param page of this Page, and of its conversations
 * @param customer of the conversation of this person, known by PSID, with the Page
 */
public record ExportScope(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String page,
        @Nullable String customer) {

    /** Everything there is. */
    public static final ExportScope WHOLE = new ExportScope(null, null, null, null);

    /** What is wrong with a customer without a Page. */
    public static final String PAGE_IS_NEEDED = "is needed: a customer is known by one Page";

    public ExportScope {
        if (customer != null && page == null) {
            throw new IllegalArgumentException("page " + PAGE_IS_NEEDED);
        }
    }

    /** Whether nothing is left out. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether it includes what was recorded then. */
    public boolean includes(Instant recordedAt) {
        return (from == null || !recordedAt.isBefore(from)) && (to == null || recordedAt.isBefore(to));
    }

    /** The question in words, for the record of who asked it; a customer's PSID stays out. */
    public String narrowedBy() {
        return Stream.of(named("from", from), named("to", to), customer == null ? "" : "customer")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String named(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value;
    }
}

package io.pagedesk.query.audit.export;

import io.pagedesk.query.problem.InvalidRequestException;
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
record ExportScope(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String page,
        @Nullable String customer) {

    ExportScope {
        if (customer != null && page == null) {
            throw new InvalidRequestException("page", "is needed: a customer is known by one Page");
        }
    }

    boolean includes(Instant recordedAt) {
        return (from == null || !recordedAt.isBefore(from)) && (to == null || recordedAt.isBefore(to));
    }

    /** The question in words, for the record of who asked it; a customer's PSID stays out. */
    String narrowedBy() {
        return Stream.of(named("from", from), named("to", to), customer == null ? "" : "customer")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String named(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value;
    }
}

package io.pagedesk.query.audit.report;

import io.pagedesk.query.audit.compliance.CheckedReply;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which replies the report is about. What is null does not matter.
 *
 * @param from handed to Meta then or later
 * @param to handed to Meta before then
 * @param page id of the Page
 * @param agent who wrote it
 */
record ReportQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String page,
        @Nullable String agent) {

    boolean wants(CheckedReply reply) {
        return (from == null || !reply.at().isBefore(from))
                && (to == null || reply.at().isBefore(to))
                && (page == null || page.equals(reply.pageId()))
                && (agent == null || agent.equals(reply.agent()));
    }

    /** The question in words, for the record of who asked it. */
    String narrowedBy() {
        return Stream.of(named("from", from), named("to", to), named("agent", agent))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String named(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value;
    }
}

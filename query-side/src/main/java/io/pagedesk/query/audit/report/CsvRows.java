package io.pagedesk.query.audit.report;

import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.compliance.MetaAnswer;
import io.pagedesk.query.audit.compliance.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows by RFC 4180, with a line of names. What a spreadsheet would run as a formula stands behind an apostrophe. */
final class CsvRows implements ReportRows {

    private static final String RUN_AS_FORMULA = "=+-@\t\r\n|";
    private static final List<String> NAMES = List.of(
            "replyId",
            "ticketId",
            "pageId",
            "agent",
            "at",
            "basis",
            "tag",
            "customerActAt",
            "ageSeconds",
            "outcome",
            "error",
            "compliant",
            "violations");

    private final Writer out;

    CsvRows(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {
        line(NAMES.stream());
    }

    @Override
    public void row(CheckedReply reply) {
        line(Stream.<@Nullable Object>of(
                        reply.replyId(),
                        reply.ticketId(),
                        reply.pageId(),
                        reply.agent(),
                        reply.at(),
                        reply.basis(),
                        reply.tag(),
                        reply.customerActAt(),
                        reply.ageSeconds(),
                        reply.outcome(),
                        error(reply.error()),
                        reply.compliant(),
                        words(reply.violations()))
                .map(value ->
                        value == null ? "" : value instanceof Number ? value.toString() : text(value.toString())));
    }

    @Override
    public void end() {
        // A last line has no other mark than its end.
    }

    private static @Nullable String error(@Nullable MetaAnswer error) {
        return error == null
                ? null
                : Stream.of(error.reason(), error.code(), error.subcode(), error.message())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" "));
    }

    private static String words(List<Violation> violations) {
        return violations.stream().map(Violation::word).collect(Collectors.joining(" "));
    }

    private static String text(String value) {
        String harmless = !value.isEmpty() && RUN_AS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private void line(Stream<String> values) {
        try {
            out.write(values.collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

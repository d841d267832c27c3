package io.pagedesk.command.cannedreply;

import io.pagedesk.command.problem.InvalidField;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.events.cannedreply.Placeholder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply as an admin words it.
 *
 * @param title what agents find it by, at most 100 characters
 * @param text at most 2,000 characters, as a reply; its placeholders must be known ones
 */
record CannedReplyRequest(@Nullable String title, @Nullable String text) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2_000;

    /** The title on one line, or a refusal that names every field that is wrong. */
    String validTitle() {
        List<InvalidField> invalid = new ArrayList<>();
        String line = line(title);
        if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST_TITLE) {
            invalid.add(new InvalidField("title", "must be 1 to " + LONGEST_TITLE + " characters"));
        }
        String words = validText();
        if (words.isBlank() || words.codePointCount(0, words.length()) > LONGEST_TEXT) {
            invalid.add(new InvalidField("text", "must be 1 to " + LONGEST_TEXT + " characters"));
        }
        invalid.addAll(unknownPlaceholders(words));
        if (!invalid.isEmpty()) {
            throw InvalidRequest.of(invalid).asException();
        }
        return line;
    }

    String validText() {
        return text == null ? "" : text.strip();
    }

    /** Whatever else stands in double braces would reach a customer as it is. */
    private static List<InvalidField> unknownPlaceholders(String words) {
        boolean allKnown = Placeholder.FORM
                .matcher(words)
                .results()
                .allMatch(found -> Placeholder.named(found.group(1)).isPresent());
        String rest = Placeholder.FORM.matcher(words).replaceAll("");
        return allKnown && !rest.contains("{{") && !rest.contains("}}")
                ? List.of()
                : List.of(new InvalidField("text", "has a placeholder that is none of " + known()));
    }

    private static String known() {
        return Arrays.stream(Placeholder.values())
                .map(placeholder -> "{{" + placeholder.key() + "}}")
                .collect(Collectors.joining(", "));
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }
}

package io.pagedesk.query.cannedreply;

import io.pagedesk.events.cannedreply.Placeholder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what is known in the place of placeholders. Where nothing is known the words stand that the placeholder brings
 * along; where it brings none, nothing does, and the space before it goes too: "Hello {{customer.firstName}}," becomes
 * "Hello,".
 */
final class Filling {

    private static final Pattern WITH_SPACE = Pattern.compile("( ?)" + Placeholder.FORM.pattern());

    private final Map<Placeholder, String> known;

    Filling(Map<Placeholder, String> known) {
        this.known = Map.copyOf(known);
    }

    String of(String text) {
        return WITH_SPACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
    }

    private String replacement(MatchResult found) {
        String words = Placeholder.named(found.group(2))
                .flatMap(placeholder -> Optional.ofNullable(known.get(placeholder)))
                .orElseGet(() -> found.group(3) == null ? "" : found.group(3).strip());
        return words.isEmpty() ? "" : found.group(1) + words;
    }
}

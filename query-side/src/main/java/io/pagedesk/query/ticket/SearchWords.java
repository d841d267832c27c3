package io.pagedesk.query.ticket;

import io.pagedesk.query.projection.DocumentChange;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, as they are stored and as they are searched: lower case, Unicode form NFKC, letters and digits
 * of any script, at most {@value #LONGEST} characters.
 */
public final class SearchWords {

    private static final int LONGEST = 64;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchWords() {}

    /** The distinct words of these texts; a null holds none. */
    public static List<String> of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .flatMap(SearchWords::words)
                .distinct()
                .toList();
    }

    /** The ticket is found by the words of these texts too. */
    static DocumentChange added(@Nullable String... texts) {
        return DocumentChange.add(TicketFields.WORDS, of(texts));
    }

    private static Stream<String> words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(normal, Normalizer.Form.NFKC))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::shortened);
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}

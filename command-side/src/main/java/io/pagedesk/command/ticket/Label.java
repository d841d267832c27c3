package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidRequest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A word or two that agents sort tickets by, in one spelling: whatever the case and the spaces it is typed with. */
record Label(String text) {

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,:&+'#_-]*");

    /** Refused as invalid-request where it holds nothing, too much, or what an address cannot carry. */
    static Label typed(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        String text = Normalizer.normalize(words, Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > LONGEST
                || !FORM.matcher(text).matches()) {
            throw InvalidRequest.of(
                            "label",
                            "must be at most " + LONGEST + " letters, digits, spaces or .,:&+'#_- and begin with a"
                                    + " letter or a digit")
                    .asException();
        }
        return new Label(text);
    }
}

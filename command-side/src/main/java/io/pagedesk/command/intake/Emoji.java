package io.pagedesk.command.intake;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An emoji as Meta sends it: the characters themselves, or written out as the text <code>&#92;u{2764}&#92;u{FE0F}</code>. */
final class Emoji {

    private static final Pattern WRITTEN_OUT = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})}");
    private static final int LONGEST = 64;

    private Emoji() {}

    static @Nullable String read(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String emoji = WRITTEN_OUT.matcher(sent).replaceAll(Emoji::character);
        return emoji.length() > LONGEST ? null : emoji;
    }

    private static String character(MatchResult written) {
        int codePoint = Integer.parseInt(written.group(1), 16);
        boolean isCharacter = Character.isValidCodePoint(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && !Character.isISOControl(codePoint);
        return Matcher.quoteReplacement(isCharacter ? Character.toString(codePoint) : written.group());
    }
}

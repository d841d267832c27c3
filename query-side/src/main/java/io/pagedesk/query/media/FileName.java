package io.pagedesk.query.media;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a copy is called when it is saved: a name from outside, without what a file system could misread. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NONE = "attachment";
    private static final Pattern MISREAD = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+");

    private FileName() {}

    /** The first of these that says anything. */
    static String of(@Nullable String... names) {
        return Stream.of(names)
                .map(name -> name == null
                        ? ""
                        : MISREAD.matcher(name).replaceAll("_").strip())
                .map(name -> name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())))))
                .filter(name -> !name.isEmpty() && !name.chars().allMatch(sign -> sign == '.' || sign == '_'))
                .findFirst()
                .orElse(NONE);
    }
}

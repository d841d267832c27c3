package io.pagedesk.query.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path of this desk and nothing else, whatever the address said. */
final class LocalPath {

    static final String DESK = "/app";

    /** Browsers read {@code //} and a backslash as the beginning of another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private LocalPath() {}

    static String orDesk(@Nullable String wanted) {
        return wanted != null && OURS.matcher(wanted).matches() && !wanted.startsWith("/login") ? wanted : DESK;
    }
}

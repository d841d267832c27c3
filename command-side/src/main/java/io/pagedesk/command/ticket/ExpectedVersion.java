package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a caller saw, from {@code If-Match: "VERSION"}. */
final class ExpectedVersion {

    private static final Pattern QUOTED = Pattern.compile("\"([0-9]{1,18})\"");

    private ExpectedVersion() {}

    static @Nullable Long in(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher matcher = QUOTED.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw InvalidRequest.of("If-Match", "must be the quoted version of the ticket")
                    .asException();
        }
        return Long.valueOf(matcher.group(1));
    }
}

package io.pagedesk.command.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold, as far as it decides whether a further one is news. */
record SendsHold(HoldReason reason, @Nullable Instant until) {

    /** Each answer of a busy minute may tell a time that is a little later. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    /** A missing permission outlasts a limit that passes by itself. */
    static boolean isNews(@Nullable SendsHold present, SendsHold further) {
        if (present == null) {
            return true;
        }
        if (present.reason != further.reason) {
            return further.reason == HoldReason.PERMISSION_MISSING;
        }
        return present.until != null
                && further.until != null
                && !further.until.isBefore(present.until.plus(WORTH_TELLING));
    }
}

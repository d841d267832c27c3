package io.pagedesk.command.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the replies of a connected Page may leave.
 *
 * @param reason absent where they may
 * @param until when they go on by themselves; absent where that depends on something else
 * @param probedAt when a single send was last tried
 */
public record PageSending(
        String pageId,
        @Nullable HoldReason reason,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant probedAt) {

    public boolean isHeld() {
        return reason != null;
    }

    /** Whether the time has come that was told. */
    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Whether a single send may try out if the cause is gone. */
    public boolean isProbeDue(Instant now, Duration every) {
        if (reason == null || !reason.isProbed() || since == null) {
            return false;
        }
        Instant lastTry = probedAt == null || probedAt.isBefore(since) ? since : probedAt;
        return !now.isBefore(lastTry.plus(every));
    }
}

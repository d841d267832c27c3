package io.pagedesk.command.outbound;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt to send came to.
 *
 * @param again when it is tried again, where that is known
 */
record SendResult(Kind kind, @Nullable Instant again) {

    static final SendResult SENT = new SendResult(Kind.SENT, null);
    static final SendResult FAILED = new SendResult(Kind.FAILED, null);
    static final SendResult UNKNOWN = new SendResult(Kind.UNKNOWN, null);
    static final SendResult HELD = new SendResult(Kind.HELD, null);

    enum Kind {
        SENT,
        FAILED,
        /** Comes again at a time. */
        LATER,
        /** Comes again when its Page may send. */
        HELD,
        /** Its echo tells. */
        UNKNOWN
    }

    static SendResult later(Instant again) {
        return new SendResult(Kind.LATER, again);
    }

    Instant requireAgain() {
        return Objects.requireNonNull(again);
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a part may be handed to Meta now.
 *
 * @param basis the ground on which it leaves, where it may
 * @param attemptedAt when an attempt began whose outcome is not known yet
 */
public record Departure(
        Verdict verdict,
        @Nullable ReplyBasis basis,
        @Nullable Instant attemptedAt,
        int attempt) {

    /** What the sender does next. */
    public enum Verdict {
        /** Send it: the attempt is recorded. */
        GO,
        /** Do not send: an earlier attempt may have delivered it. */
        OUTCOME_UNKNOWN,
        /** Nothing to do: it was sent, failed, is uncertain, or was refused just now. */
        DONE
    }

    static Departure go(ReplyBasis basis, Instant at, int attempt) {
        return new Departure(Verdict.GO, basis, at, attempt);
    }

    static Departure outcomeUnknown(@Nullable Instant attemptedAt, int attempt) {
        return new Departure(Verdict.OUTCOME_UNKNOWN, null, attemptedAt, attempt);
    }

    static Departure done() {
        return new Departure(Verdict.DONE, null, null, 0);
    }
}

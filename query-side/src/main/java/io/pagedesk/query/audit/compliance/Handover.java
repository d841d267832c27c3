package io.pagedesk.query.audit.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a reply as it was handed to Meta, and whether that was allowed, as far as was known at that moment.
 *
 * @param sequence number of the event that tells of it, in the stream of the conversation
 * @param part counts from 0
 * @param attempt counts from 1; 0 where it is not on record that it was handed over
 * @param ground what it rests on, by the rules
 * @param mid Meta's id, once it has the message
 * @param answer why it did not leave
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Handover(
        long sequence,
        int part,
        int attempt,
        Instant at,
        ReplyBasis basis,
        Ground ground,
        Outcome outcome,
        @Nullable String mid,
        @Nullable MetaAnswer answer,
        List<Violation> violations) {

    /** Age of the customer's act when the message was handed over. */
    @JsonProperty
    public @Nullable Long ageSeconds() {
        Instant act = ground.customerActAt();
        return act == null ? null : Duration.between(act, at).toSeconds();
    }

    Handover ended(Outcome newOutcome, @Nullable MetaAnswer why) {
        return new Handover(sequence, part, attempt, at, basis, ground, newOutcome, mid, why, violations);
    }

    Handover sent(@Nullable String newMid) {
        return new Handover(sequence, part, attempt, at, basis, ground, Outcome.SENT, newMid, null, violations);
    }

    Handover judged(List<Violation> wrong) {
        return new Handover(sequence, part, attempt, at, basis, ground, outcome, mid, answer, List.copyOf(wrong));
    }

    /** What became of it. */
    public enum Outcome {
        SENT,
        /** Meta has not answered, or not yet. */
        UNCERTAIN,
        /** Meta said no for now, or was not reached; it waits to be handed over again. */
        DEFERRED,
        /** It did not leave, and will not. */
        REFUSED;

        boolean mayHaveLeft() {
            return this == SENT || this == UNCERTAIN;
        }
    }
}

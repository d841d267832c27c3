package io.pagedesk.query.audit.compliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.query.audit.compliance.Handover.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reply in the report. Time, basis and act are those of the first message of it that left, or of the last attempt
 * where none did; {@code handovers} tells of each.
 *
 * @param agent who wrote it; null where nobody did
 * @param outcome of its messages together
 * @param error of the last of them that did not leave
 * @param compliant nothing is wrong with any of its handovers
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CheckedReply(
        String replyId,
        String ticketId,
        @Nullable String pageId,
        @Nullable String agent,
        Instant at,
        ReplyBasis basis,
        @Nullable Instant customerActAt,
        @Nullable Long ageSeconds,
        ReplyOutcome outcome,
        @Nullable MetaAnswer error,
        boolean compliant,
        List<Violation> violations,
        List<Handover> handovers) {

    static CheckedReply of(ReplyCase reply, @Nullable String pageId) {
        List<Handover> handovers = reply.handovers();
        Handover shown = shown(handovers);
        List<Violation> wrong = handovers.stream()
                .flatMap(handover -> handover.violations().stream())
                .distinct()
                .toList();
        return new CheckedReply(
                reply.replyId,
                reply.ticketId,
                pageId,
                reply.agent,
                shown.at(),
                shown.basis(),
                shown.ground().customerActAt(),
                shown.ageSeconds(),
                outcome(handovers),
                error(handovers),
                wrong.isEmpty(),
                wrong,
                handovers);
    }

    /** Meta's tag; null for a RESPONSE. */
    @JsonProperty
    public @Nullable String tag() {
        return basis == ReplyBasis.HUMAN_AGENT ? basis.name() : null;
    }

    /** Number of the event that its place in the report comes from. */
    @JsonIgnore
    public long sequence() {
        return shown(handovers).sequence();
    }

    private static Handover shown(List<Handover> handovers) {
        return handovers.stream()
                .filter(handover -> handover.outcome().mayHaveLeft())
                .findFirst()
                .orElseGet(() -> handovers.get(handovers.size() - 1));
    }

    private static ReplyOutcome outcome(List<Handover> handovers) {
        List<Outcome> outcomes = latestOfEachPart(handovers).stream()
                .map(latest -> outcome(latest, handovers))
                .toList();
        if (outcomes.contains(Outcome.UNCERTAIN)) {
            return ReplyOutcome.UNCERTAIN;
        } else if (outcomes.stream().allMatch(outcome -> outcome == Outcome.SENT)) {
            return ReplyOutcome.SENT;
        } else if (outcomes.contains(Outcome.SENT)) {
            return ReplyOutcome.PARTLY_SENT;
        }
        return outcomes.contains(Outcome.DEFERRED) ? ReplyOutcome.DEFERRED : ReplyOutcome.REFUSED;
    }

    /** That a later attempt was refused does not say whether an earlier one left. */
    private static Outcome outcome(Handover latest, List<Handover> handovers) {
        boolean unknown = latest.outcome() != Outcome.SENT
                && handovers.stream().anyMatch(it -> it.part() == latest.part() && it.outcome() == Outcome.UNCERTAIN);
        return unknown ? Outcome.UNCERTAIN : latest.outcome();
    }

    private static @Nullable MetaAnswer error(List<Handover> handovers) {
        return latestOfEachPart(handovers).stream()
                .filter(handover -> !handover.outcome().mayHaveLeft())
                .reduce((earlier, later) -> later)
                .map(Handover::answer)
                .orElse(null);
    }

    private static Collection<Handover> latestOfEachPart(List<Handover> handovers) {
        Map<Integer, Handover> latest = new LinkedHashMap<>();
        handovers.forEach(handover -> latest.put(handover.part(), handover));
        return latest.values();
    }

    /** What became of a reply as a whole. */
    public enum ReplyOutcome {
        SENT,
        /** Some messages of it arrived, others did not. */
        PARTLY_SENT,
        /** Of some message nobody knows. */
        UNCERTAIN,
        /** Nothing left so far; it waits to be handed over again. */
        DEFERRED,
        /** Nothing left. */
        REFUSED
    }
}

package io.pagedesk.simulator.misbehaviour;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param times how often; null until it is switched off
 * @param count of additional copies of a duplicate (1) or of items in one body (3)
 * @param millis of a delay or a slow answer (2,000)
 * @param code Meta's error code of a refusal (1)
 * @param subcode Meta's error subcode of a refusal
 * @param httpStatus of a refusal (what Meta uses for the code) or a server error (503)
 * @param headers of a refusal, such as {@code X-Business-Use-Case-Usage}
 */
public record Misbehaviour(
        MisbehaviourKind kind,
        @Nullable Integer times,
        @Nullable Integer count,
        @Nullable Integer millis,
        @Nullable Integer code,
        @Nullable Integer subcode,
        @Nullable Integer httpStatus,
        @Nullable Map<String, String> headers) {

    public Misbehaviour {
        Objects.requireNonNull(kind, "kind");
    }

    public static Misbehaviour of(MisbehaviourKind kind) {
        return new Misbehaviour(kind, null, null, null, null, null, null, null);
    }

    /** Refuses sends with an error of Meta's. */
    public static Misbehaviour refusing(int code, @Nullable Integer subcode) {
        return new Misbehaviour(MisbehaviourKind.REFUSE_SENDS, null, null, null, code, subcode, null, null);
    }

    public Misbehaviour times(int newTimes) {
        return new Misbehaviour(kind, newTimes, count, millis, code, subcode, httpStatus, headers);
    }

    public Misbehaviour count(int newCount) {
        return new Misbehaviour(kind, times, newCount, millis, code, subcode, httpStatus, headers);
    }

    public Misbehaviour lasting(Duration duration) {
        var newMillis = Math.toIntExact(duration.toMillis());
        return new Misbehaviour(kind, times, count, newMillis, code, subcode, httpStatus, headers);
    }

    public Misbehaviour httpStatus(int newStatus) {
        return new Misbehaviour(kind, times, count, millis, code, subcode, newStatus, headers);
    }

    public Misbehaviour headers(Map<String, String> newHeaders) {
        return new Misbehaviour(kind, times, count, millis, code, subcode, httpStatus, newHeaders);
    }

    public int countOr(int usual) {
        return count == null ? usual : count;
    }

    public Duration duration() {
        return Duration.ofMillis(millis == null ? 2_000 : millis);
    }
}

package io.pagedesk.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Counts what came in, by kind. Whoever signs may still invent names, so only the first few become series of their own;
 * the rest count as {@code other}.
 */
@Component
class IntakeMeters {

    static final int MOST_KINDS = 50;
    static final String OTHER = "other";

    private static final int LONGEST_KIND = 64;
    private static final String STORED = "stored";
    private static final String NOT_STORED = "not-stored";
    private static final List<String> OUTCOMES = List.of(STORED, NOT_STORED);

    /** Told from the start, so that a rate is known with the first one. */
    private static final List<String> REASONS =
            List.of("page-not-connected", "incomplete", "inbound-too-old", "unreadable", "failed");

    /** Meta gives up on an answer after 20 seconds, and unsubscribes whoever is late too often. */
    private static final Duration[] OBJECTIVES = Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 20_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Set<String> ignoredKinds = new HashSet<>();

    IntakeMeters(MeterRegistry meters) {
        this.meters = meters;
        taken("message", 0);
        REASONS.forEach(reason -> parked(reason, 0));
        OUTCOMES.forEach(this::delivery);
    }

    /** How long a delivery took until it was stored, or could not be: the time that Meta waited for its answer. */
    boolean timed(BooleanSupplier delivery) {
        Timer.Sample sample = Timer.start(meters);
        boolean stored = delivery.getAsBoolean();
        sample.stop(delivery(stored ? STORED : NOT_STORED));
        return stored;
    }

    private Timer delivery(String outcome) {
        return Timer.builder("pagedesk.intake.delivery")
                .description("webhook deliveries, until everything in them was stored")
                .tag("outcome", outcome)
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters);
    }

    void taken(String kind) {
        taken(kind, 1);
    }

    private void taken(String kind, int count) {
        meters.counter("pagedesk.intake.items", "kind", kind).increment(count);
    }

    void parked(String reason) {
        parked(reason, 1);
    }

    private void parked(String reason, int count) {
        meters.counter("pagedesk.intake.parked", "reason", reason).increment(count);
    }

    /** {@code kind} is whatever the sender called it. */
    void ignored(String kind) {
        meters.counter("pagedesk.intake.ignored", "kind", bounded(kind)).increment();
    }

    private synchronized String bounded(String kind) {
        if (ignoredKinds.contains(kind)) {
            return kind;
        }
        boolean isNew = ignoredKinds.size() < MOST_KINDS && kind.length() <= LONGEST_KIND;
        return isNew && ignoredKinds.add(kind) ? kind : OTHER;
    }
}

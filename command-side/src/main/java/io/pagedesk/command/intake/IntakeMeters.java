package io.pagedesk.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Set;
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

    private final MeterRegistry meters;
    private final Set<String> ignoredKinds = new HashSet<>();

    IntakeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void taken(String kind) {
        meters.counter("pagedesk.intake.items", "kind", kind).increment();
    }

    void parked(String reason) {
        meters.counter("pagedesk.intake.parked", "reason", reason).increment();
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

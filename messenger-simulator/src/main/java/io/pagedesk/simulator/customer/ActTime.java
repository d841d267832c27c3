package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorPart;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an act took place, in milliseconds as Meta has it. */
@SimulatorPart
public class ActTime {

    private final Clock clock;

    ActTime(Clock clock) {
        this.clock = clock;
    }

    /** {@code given} may lie in the past, never in the future; null is now. */
    public Instant of(@Nullable Instant given) {
        var now = clock.instant();
        if (given != null && given.isAfter(now)) {
            throw new IllegalArgumentException("sentAt lies in the future");
        }
        return given == null ? now : Instant.ofEpochMilli(given.toEpochMilli());
    }
}

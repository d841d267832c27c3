package io.pagedesk.command.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code pagedesk.refusals}: what was asked for and refused, by the stable code of the refusal. */
@Component
class RefusalCounter {

    /** What the window refuses: told from the start. */
    private static final List<String> WINDOW = List.of("window-closed", "human-agent-reply-used");

    private final MeterRegistry meters;

    RefusalCounter(MeterRegistry meters) {
        this.meters = meters;
        WINDOW.forEach(code -> count(code, 0));
    }

    void count(Refusal refusal) {
        count(refusal.code(), 1);
    }

    private void count(String code, int refusals) {
        meters.counter("pagedesk.refusals", "code", code).increment(refusals);
    }
}

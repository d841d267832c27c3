package io.pagedesk.command.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.graph.GraphErrorClass;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code pagedesk.outbound.sends}: attempts to send, by what came of them and by the class of Meta's error. */
@Component
class SendCounter {

    /** The class of an attempt that met no error. */
    static final String NO_ERROR = "none";

    private final MeterRegistry meters;

    SendCounter(MeterRegistry meters) {
        this.meters = meters;
        count(SendResult.Kind.SENT, NO_ERROR, 0);
        for (GraphErrorClass error : GraphErrorClass.values()) {
            count(SendResult.Kind.FAILED, wordOf(error), 0);
        }
    }

    SendResult counted(SendResult result, String errorClass) {
        count(result.kind(), errorClass, 1);
        return result;
    }

    /** Counts a reply's part that will not leave, or did not: {@code pagedesk.outbound.failed} by the event's reason. */
    void failed(String reason) {
        meters.counter("pagedesk.outbound.failed", "reason", reason).increment();
    }

    static String wordOf(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void count(SendResult.Kind outcome, String errorClass, int attempts) {
        meters.counter("pagedesk.outbound.sends", "outcome", wordOf(outcome), "class", errorClass)
                .increment(attempts);
    }
}

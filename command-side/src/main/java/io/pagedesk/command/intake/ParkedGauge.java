package io.pagedesk.command.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** {@code pagedesk.intake.parked.waiting}: how many items stand parked; each instance tells the same. */
@Component
class ParkedGauge {

    ParkedGauge(ParkedItems parked, MeterRegistry meters) {
        Gauge.builder("pagedesk.intake.parked.waiting", parked, ParkedItems::count)
                .description("parked webhook items that wait for a retry")
                .strongReference(true)
                .register(meters);
    }
}

package io.pagedesk.command;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * How the automations of this instance stand: {@code pagedesk.automation.lag} in events, {@code .segments} that run
 * here, and {@code .failing} ones. A segment runs on one instance; where none has it, the sum over all says so.
 */
@Component
class AutomationGauges implements MeterBinder {

    static final List<String> AUTOMATIONS =
            List.of("outbound", "profiles", "assignments", "subscriptions", "test-tickets");

    private final EventStore events;
    private final EventProcessingConfiguration processing;

    AutomationGauges(EventStore events, EventProcessingConfiguration processing) {
        this.events = events;
        this.processing = processing;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : AUTOMATIONS) {
            gauge(registry, "pagedesk.automation.lag", "events", name, () -> lag(name));
            gauge(
                    registry,
                    "pagedesk.automation.segments",
                    "segments",
                    name,
                    () -> segments(name).size());
            gauge(
                    registry,
                    "pagedesk.automation.failing",
                    "segments",
                    name,
                    () -> segments(name).stream()
                            .filter(EventTrackerStatus::isErrorState)
                            .count());
        }
    }

    private static void gauge(
            MeterRegistry registry, String name, String unit, String automation, Supplier<Number> value) {
        Gauge.builder(name, value)
                .baseUnit(unit)
                .tag("automation", automation)
                .strongReference(true)
                .register(registry);
    }

    private long lag(String name) {
        TrackingToken head = events.createHeadToken();
        long last = head == null ? 0 : head.position().orElse(0);
        return segments(name).stream()
                .mapToLong(segment ->
                        Math.max(0, last - segment.getCurrentPosition().orElse(0)))
                .max()
                .orElse(0);
    }

    private Collection<EventTrackerStatus> segments(String name) {
        return processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of())
                .values();
    }
}

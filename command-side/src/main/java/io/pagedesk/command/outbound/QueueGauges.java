package io.pagedesk.command.outbound;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.command.outbound.QueueDepths.Depth;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * {@code pagedesk.outbound.queue} and {@code pagedesk.outbound.queue.age}: how many parts of replies wait, by what for,
 * and how many seconds the oldest of them has; each instance tells the same.
 */
@Component
class QueueGauges {

    private static final Duration ONE_SCRAPE = Duration.ofSeconds(2);
    private static final String ALL = "all";

    private final LoadingCache<String, Map<QueueState, Depth>> depths;
    private final Clock clock;

    QueueGauges(QueueDepths queue, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.depths = Caffeine.newBuilder().expireAfterWrite(ONE_SCRAPE).build(all -> queue.byState());
        for (QueueState state : QueueState.values()) {
            gauge(meters, "pagedesk.outbound.queue", "parts", state, Depth::parts);
            gauge(meters, "pagedesk.outbound.queue.age", "seconds", state, this::age);
        }
    }

    private double age(Depth depth) {
        return Duration.between(depth.oldest(), clock.instant()).toMillis() / 1_000.0;
    }

    private void gauge(
            MeterRegistry meters, String name, String unit, QueueState state, ToDoubleFunction<Depth> value) {
        Gauge.builder(name, this, gauges -> gauges.of(state, value))
                .baseUnit(unit)
                .tag("state", SendCounter.wordOf(state))
                .strongReference(true)
                .register(meters);
    }

    private double of(QueueState state, ToDoubleFunction<Depth> value) {
        Depth depth = depths.get(ALL).get(state);
        return depth == null ? 0 : value.applyAsDouble(depth);
    }
}

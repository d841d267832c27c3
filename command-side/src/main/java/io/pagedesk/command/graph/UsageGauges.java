package io.pagedesk.command.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code pagedesk.graph.usage}: the highest usage that Meta told for any Page within the hour over which it counts, in
 * percent of the limit of the App, the Page or the business.
 */
@Component
class UsageGauges implements GraphObserver {

    private final Cache<String, GraphUsage> newest = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    UsageGauges(MeterRegistry meters) {
        gauge(meters, "app", GraphUsage::app);
        gauge(meters, "page", GraphUsage::page);
        gauge(meters, "business", GraphUsage::business);
    }

    @Override
    public void answered(PageToken token, GraphUsage usage, @Nullable GraphError error) {
        if (usage.highest() > 0) {
            newest.put(token.pageId(), usage);
        }
    }

    private void gauge(MeterRegistry meters, String limit, ToIntFunction<GraphUsage> percent) {
        Gauge.builder(
                        "pagedesk.graph.usage",
                        newest,
                        told -> told.asMap().values().stream()
                                .mapToInt(percent)
                                .max()
                                .orElse(0))
                .tag("limit", limit)
                .baseUnit("percent")
                .register(meters);
    }
}

package io.pagedesk.command.page;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** {@code pagedesk.pages.alerts}: how many connected Pages an alert concerns; each instance tells the same. */
@Component
class PageAlertGauges {

    private final PageTable pages;
    private final PageProperties properties;
    private final Clock clock;

    PageAlertGauges(PageTable pages, PageProperties properties, Clock clock, MeterRegistry meters) {
        this.pages = pages;
        this.properties = properties;
        this.clock = clock;
        for (PageAlert alert : PageAlert.values()) {
            Gauge.builder("pagedesk.pages.alerts", this, gauges -> gauges.count(alert))
                    .tag("alert", alert.word())
                    .strongReference(true)
                    .register(meters);
        }
    }

    private long count(PageAlert alert) {
        return pages.allConnected().stream()
                .filter(page -> PageAlert.of(page, properties.silentAfter(), clock.instant())
                        .contains(alert))
                .count();
    }
}

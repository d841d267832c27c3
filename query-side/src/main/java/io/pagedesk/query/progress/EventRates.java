package io.pagedesk.query.progress;

import io.pagedesk.query.projection.FlushedEvents;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rate of each projection. */
@Component
class EventRates implements FlushedEvents {

    private final Map<String, EventRate> rates = new ConcurrentHashMap<>();
    private final Clock clock;

    EventRates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(String projection, int events) {
        rates.computeIfAbsent(projection, name -> new EventRate(clock)).add(events);
    }

    double perSecond(String projection) {
        EventRate rate = rates.get(projection);
        return rate == null ? 0 : rate.perSecond();
    }
}

package io.pagedesk.query.progress;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.FlushedEvents;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rate of each generation. */
@Component
class EventRates implements FlushedEvents {

    private final Map<Generation, EventRate> rates = new ConcurrentHashMap<>();
    private final Clock clock;

    EventRates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Generation generation, int events) {
        rates.computeIfAbsent(generation, name -> new EventRate(clock)).add(events);
    }

    double perSecond(Generation generation) {
        EventRate rate = rates.get(generation);
        return rate == null ? 0 : rate.perSecond();
    }
}

package io.pagedesk.command.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphObserver;
import io.pagedesk.command.graph.GraphUsage;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a Page whose calls come near a limit of Meta's, or went beyond it: until the time that Meta tells, and where it
 * tells none, for longer each time. A limit of the App holds each of its Pages as it calls.
 */
@Component
class RateHolds implements GraphObserver {

    private final PageHolds holds;
    private final OutboundProperties outbound;
    private final Clock clock;
    private final Cache<String, Hold> newest =
            Caffeine.newBuilder().maximumSize(20_000).build();

    RateHolds(PageHolds holds, OutboundProperties outbound, Clock clock) {
        this.holds = holds;
        this.outbound = outbound;
        this.clock = clock;
    }

    @Override
    public void answered(PageToken token, GraphUsage usage, @Nullable GraphError error) {
        boolean refused = error != null && error.meaning() == GraphErrorClass.RATE_LIMITED;
        if (refused || usage.highest() >= outbound.usage().holdAt()) {
            Hold hold = newest.asMap().compute(token.pageId(), (page, last) -> next(last, usage.regainAccessIn()));
            holds.hold(token.pageId(), HoldReason.RATE_LIMITED, hold.until());
        } else if (error == null) {
            newest.invalidate(token.pageId());
        }
    }

    /** Calls that were on their way together count as one. */
    private Hold next(@Nullable Hold last, @Nullable Duration told) {
        Instant now = clock.instant();
        if (last == null) {
            return hold(now, told, 1);
        }
        Hold further = hold(now, told, now.isBefore(last.until()) ? last.times() : last.times() + 1);
        return further.until().isBefore(last.until()) ? last : further;
    }

    private Hold hold(Instant now, @Nullable Duration told, int times) {
        return new Hold(now.plus(told == null ? outbound.retry().delayAfter(times) : told), times);
    }

    private record Hold(Instant until, int times) {}
}

package io.pagedesk.command.graph;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code pagedesk.graph.bad.requests}: calls that Meta calls malformed; each is a defect of the desk. */
@Component
class BadRequests implements GraphObserver {

    private static final Logger LOG = LoggerFactory.getLogger(BadRequests.class);

    private final Counter badRequests;

    BadRequests(MeterRegistry meters) {
        this.badRequests = meters.counter("pagedesk.graph.bad.requests");
    }

    @Override
    public void answered(PageToken token, GraphUsage usage, @Nullable GraphError error) {
        if (error != null && error.meaning() == GraphErrorClass.BAD_REQUEST) {
            badRequests.increment();
            LOG.error(
                    "Meta calls a call for Page {} malformed, a defect of the desk: {}/{}, fbtrace_id {}",
                    token.pageId(),
                    error.code(),
                    error.subcode(),
                    error.traceId());
        }
    }
}

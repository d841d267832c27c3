package io.pagedesk.command.origin;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Keeps work that is done later, or on another thread, in the correlation and the trace that it belongs to. */
public class WorkOrigin {

    private static final String TRACE_PARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public WorkOrigin(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * Where a piece of work comes from.
     *
     * @param traceParent as W3C's header of this name; null where nothing is traced
     */
    public record Cause(
            @Nullable String correlationId, @Nullable String traceParent) {}

    /** Where the work of this moment comes from. */
    public Cause current() {
        Map<String, String> carrier = new HashMap<>();
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), carrier, (into, key, value) -> carrier.put(key, value));
        }
        return new Cause(MDC.get(Origin.CORRELATION_ID), carrier.get(TRACE_PARENT));
    }

    /** The same work, to be done on another thread. */
    public Runnable carried(Runnable work) {
        String correlationId = MDC.get(Origin.CORRELATION_ID);
        Runnable traced = tracer.currentTraceContext().wrap(work);
        return () -> correlated(correlationId, () -> {
            traced.run();
            return true;
        });
    }

    /** Does work that waited, as a span of its own in the trace that it comes from. */
    public <T> T within(Cause cause, String spanName, Supplier<T> work) {
        return correlated(cause.correlationId(), () -> traced(cause.traceParent(), spanName, work));
    }

    private <T> T traced(@Nullable String traceParent, String spanName, Supplier<T> work) {
        if (traceParent == null) {
            return work.get();
        }
        Span span = propagator
                .extract(Map.of(TRACE_PARENT, traceParent), Map::get)
                .name(spanName)
                .start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            return work.get();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    private static <T> T correlated(@Nullable String correlationId, Supplier<T> work) {
        if (correlationId == null) {
            return work.get();
        }
        String before = MDC.get(Origin.CORRELATION_ID);
        MDC.put(Origin.CORRELATION_ID, correlationId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(Origin.CORRELATION_ID);
            } else {
                MDC.put(Origin.CORRELATION_ID, before);
            }
        }
    }
}

package io.pagedesk.eventstore;

import io.opentelemetry.api.OpenTelemetry;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Commands, events and queries in Spring's traces: Axon writes the trace into each message, so that who projects an
 * event, later and elsewhere, goes on with the trace of the request that caused it. Off unless
 * {@code management.opentelemetry.enabled}: then nothing is written.
 */
@AutoConfiguration(
        before = {OpenTelemetryAutoConfiguration.class, AxonAutoConfiguration.class},
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
public class TracingAutoConfiguration {

    private static final String SCOPE = "io.pagedesk";

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty("management.opentelemetry.enabled")
    SpanFactory tracingSpanFactory(OpenTelemetry openTelemetry) {
        return OpenTelemetrySpanFactory.builder()
                .tracer(openTelemetry.getTracer(SCOPE))
                .contextPropagators(openTelemetry.getPropagators().getTextMapPropagator())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    SpanFactory silentSpanFactory() {
        return NoOpSpanFactory.INSTANCE;
    }
}

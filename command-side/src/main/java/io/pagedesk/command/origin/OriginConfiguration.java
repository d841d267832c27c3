package io.pagedesk.command.origin;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

    /** Where nothing is traced, the correlation is kept all the same. */
    @Bean
    WorkOrigin workOrigin(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new WorkOrigin(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }
}

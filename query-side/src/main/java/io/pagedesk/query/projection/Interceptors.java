package io.pagedesk.query.projection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** What Axon's configuration puts around the handling of each event, in every generation. */
final class Interceptors {

    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> all = new CopyOnWriteArrayList<>();

    Registration add(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        all.add(interceptor);
        return () -> all.remove(interceptor);
    }

    List<MessageHandlerInterceptor<? super EventMessage<?>>> all() {
        return List.copyOf(all);
    }

    void registerWith(EventProcessor processor) {
        all.forEach(processor::registerHandlerInterceptor);
    }
}

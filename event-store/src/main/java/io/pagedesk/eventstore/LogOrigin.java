package io.pagedesk.eventstore;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;

/** Log lines of a handler carry the correlation id of the message it handles, on whatever thread. */
class LogOrigin implements MessageHandlerInterceptor<Message<?>> {

    /** Key of the metadata, and of the log context. */
    static final String CORRELATION_ID = "correlationId";

    @Override
    @SuppressWarnings("NullAway") // a handler may return null, and a logging context may hold none
    public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        String before = MDC.get(CORRELATION_ID);
        Object current = unitOfWork.getMessage().getMetaData().get(CORRELATION_ID);
        if (current != null) {
            MDC.put(CORRELATION_ID, current.toString());
        }
        try {
            return chain.proceed();
        } finally {
            if (before == null) {
                MDC.remove(CORRELATION_ID);
            } else {
                MDC.put(CORRELATION_ID, before);
            }
        }
    }
}

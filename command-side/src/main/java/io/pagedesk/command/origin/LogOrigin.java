package io.pagedesk.command.origin;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Log lines of a handler carry the correlation id of the message it handles, on whatever thread. */
@Component
class LogOrigin implements MessageHandlerInterceptor<Message<?>> {

    @Override
    @SuppressWarnings("NullAway") // a handler may return null, and a logging context may hold none
    public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        String before = MDC.get(Origin.CORRELATION_ID);
        Object current = unitOfWork.getMessage().getMetaData().get(Origin.CORRELATION_ID);
        if (current != null) {
            MDC.put(Origin.CORRELATION_ID, current.toString());
        }
        try {
            return chain.proceed();
        } finally {
            if (before == null) {
                MDC.remove(Origin.CORRELATION_ID);
            } else {
                MDC.put(Origin.CORRELATION_ID, before);
            }
        }
    }
}

package io.pagedesk.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Remembers that a projector failed on an event until its batch is flushed; an outage stops the whole batch. */
final class ParkingErrorHandler implements ListenerInvocationErrorHandler {

    static final ParkingErrorHandler INSTANCE = new ParkingErrorHandler();

    private ParkingErrorHandler() {}

    @Override
    public void onError(Exception failure, EventMessage<?> event, EventMessageHandler projector) throws Exception {
        if (Outage.isBehind(failure)) {
            throw failure;
        }
        PendingWrites.of(CurrentUnitOfWork.get()).fail(ProjectedEvent.of(event), failure);
    }
}

package io.pagedesk.query.projection;

import io.pagedesk.query.projection.PendingWrites.EventWrites;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;

/** Runs the projectors of a projection beside the event processors, by the same code, on events that are given. */
@Component
public class Projectors {

    private final ProjectionProcessors processors;

    Projectors(ProjectionProcessors processors) {
        this.processors = processors;
    }

    /**
     * Has these events change documents in memory; the read models stay as they are. Each conversation's events come in
     * their order, and from its first.
     *
     * @throws ProjectionFailedException naming the event that the projectors could not take
     */
    public void project(
            String projection, Iterable<? extends DomainEventMessage<?>> events, InMemoryDocuments documents) {
        EventHandlerInvoker projectors = processors.projectors(projection);
        for (DomainEventMessage<?> event : events) {
            try {
                writesOf(projectors, event).forEach(made -> made.writes().forEach(documents::write));
            } catch (RuntimeException failure) {
                throw new ProjectionFailedException(projection, ProjectedEvent.of(event), failure);
            }
        }
    }

    private static List<EventWrites> writesOf(EventHandlerInvoker projectors, DomainEventMessage<?> event) {
        DefaultUnitOfWork<DomainEventMessage<?>> unit = DefaultUnitOfWork.startAndGet(event);
        PendingWrites pending = PendingWrites.of(unit);
        unit.<Void>executeWithResult(() -> {
                    if (projectors.canHandle(event, Segment.ROOT_SEGMENT)) {
                        projectors.handle(event, Segment.ROOT_SEGMENT);
                    }
                    return null;
                })
                .getPayload();
        return pending.take();
    }
}

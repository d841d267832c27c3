package io.pagedesk.query.projection;

import io.pagedesk.query.projection.PendingWrites.EventWrites;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
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

    /** Whether the projection makes anything of such an event. */
    public boolean take(String projection, EventMessage<?> event) {
        return processors.projectors(projection).canHandle(event, Segment.ROOT_SEGMENT);
    }

    /**
     * Has these events change documents in memory; the read models stay as they are. Each conversation's events come in
     * their order, and from its first.
     *
     * @throws ProjectionFailedException naming the event that the projectors could not take
     */
    public void project(
            String projection, Iterable<? extends DomainEventMessage<?>> events, InMemoryDocuments documents) {
        events.forEach(event -> writesOf(projection, event).ifPresent(writes -> write(projection, writes, documents)));
    }

    /** What the event comes to, written nowhere; empty where it concerns no document. */
    Optional<EventWrites> writesOf(String projection, DomainEventMessage<?> event) {
        EventHandlerInvoker projectors = processors.projectors(projection);
        DefaultUnitOfWork<DomainEventMessage<?>> unit = DefaultUnitOfWork.startAndGet(event);
        PendingWrites pending = PendingWrites.of(unit);
        unit.<Void>executeWithResult(() -> {
                    if (projectors.canHandle(event, Segment.ROOT_SEGMENT)) {
                        projectors.handle(event, Segment.ROOT_SEGMENT);
                    }
                    return null;
                })
                .getPayload();
        return pending.take().stream().findFirst();
    }

    private static void write(String projection, EventWrites event, InMemoryDocuments documents) {
        if (event.failure() != null) {
            throw new ProjectionFailedException(projection, event.event(), event.failure());
        }
        try {
            event.writes().forEach(documents::write);
        } catch (MissingDocumentException failure) {
            throw new ProjectionFailedException(projection, event.event(), failure);
        }
    }
}

package io.pagedesk.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The writes of a batch, event by event, until they are flushed. They die with the unit of work. */
final class PendingWrites {

    private static final String RESOURCE = PendingWrites.class.getName();

    private final List<EventWrites> events = new ArrayList<>();

    static PendingWrites of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new PendingWrites());
    }

    static Optional<PendingWrites> in(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().<PendingWrites>getResource(RESOURCE));
    }

    void add(ProjectedEvent event, DocumentWrite write) {
        latest(event).writes().add(write);
    }

    /** The projectors could not take the event: nothing of it is written. */
    void fail(ProjectedEvent event, Exception failure) {
        EventWrites latest = latest(event);
        if (latest.failure() == null) {
            events.set(events.size() - 1, new EventWrites(event, latest.writes(), failure));
        }
    }

    /** Hands the writes over: a second call finds none. */
    List<EventWrites> take() {
        List<EventWrites> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private EventWrites latest(ProjectedEvent event) {
        if (events.isEmpty() || !events.get(events.size() - 1).event().equals(event)) {
            events.add(new EventWrites(event, new ArrayList<>(), null));
        }
        return events.get(events.size() - 1);
    }

    /**
     * What an event comes to.
     *
     * @param failure why its projectors could not take it
     */
    record EventWrites(
            ProjectedEvent event,
            List<DocumentWrite> writes,
            @Nullable Exception failure) {}
}

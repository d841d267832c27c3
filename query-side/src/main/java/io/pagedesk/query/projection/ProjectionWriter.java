package io.pagedesk.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What projectors write with: read models by their names, whichever generation is being filled. Nothing is written at once: the writes of a batch leave together, before the token that
 * remembers the batch is stored. Every document remembers in {@value #SEQUENCE} the event it has reached, so an event
 * that comes again, or late, changes nothing.
 */
@Component
public class ProjectionWriter {

    /** The field that holds the sequence number of the last event that a document has seen. */
    public static final String SEQUENCE = "seq";

    /** The sequence number of the event that is being handled, in the stream of its aggregate. */
    public long sequence() {
        return event().sequence();
    }

    /** The event is the document's first: makes it, unless it is there. */
    public void create(String readModel, String id, Document fields) {
        add(readModel, id, fields, List.of(), false);
    }

    /** The event makes the document, or gives these fields of it new values. */
    public void put(String readModel, String id, Document fields) {
        List<DocumentChange> changes = new ArrayList<>();
        fields.forEach((field, value) -> changes.add(DocumentChange.set(field, value)));
        add(readModel, id, fields, changes, false);
    }

    /** The event changes a document that must be there. */
    public void change(String readModel, String id, List<DocumentChange> changes) {
        add(readModel, id, null, changes, false);
    }

    /** The event changes a document that need not be there. */
    public void changeIfThere(String readModel, String id, List<DocumentChange> changes) {
        add(readModel, id, null, changes, true);
    }

    private void add(
            String readModel,
            String id,
            @Nullable Document whole,
            List<DocumentChange> changes,
            boolean absenceAllowed) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        ProjectedEvent event = event();
        PendingWrites.of(batch)
                .add(event, new DocumentWrite(readModel, id, event.sequence(), whole, changes, absenceAllowed));
    }

    private static ProjectedEvent event() {
        return ProjectedEvent.of(CurrentUnitOfWork.get().getMessage());
    }
}

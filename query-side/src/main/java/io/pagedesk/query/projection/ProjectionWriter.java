package io.pagedesk.query.projection;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What projectors write with. Nothing is written at once: the writes of a batch leave together, before the token that
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
    public void create(String collection, String id, Document fields) {
        add(collection, id, null, whole(fields), false);
    }

    /** The event makes the document, or gives these fields of it new values. */
    public void put(String collection, String id, Document fields) {
        List<Bson> values = new ArrayList<>();
        fields.forEach((name, value) -> values.add(Updates.set(name, value)));
        add(collection, id, next(values), whole(fields), false);
    }

    /** The event changes a document that must be there. */
    public void change(String collection, String id, List<Bson> updates) {
        add(collection, id, next(updates), null, false);
    }

    /** The event changes a document that need not be there. */
    public void changeIfThere(String collection, String id, List<Bson> updates) {
        add(collection, id, next(updates), null, true);
    }

    private Bson whole(Document fields) {
        return Updates.setOnInsert(new Document(fields).append(SEQUENCE, sequence()));
    }

    private Bson next(List<Bson> updates) {
        List<Bson> all = new ArrayList<>(updates);
        all.add(Updates.set(SEQUENCE, sequence()));
        return Updates.combine(all);
    }

    private void add(
            String collection, String id, @Nullable Bson ifThere, @Nullable Bson ifAbsent, boolean absenceAllowed) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        ProjectedEvent event = event();
        PendingWrites.of(batch)
                .add(event, new DocumentWrite(collection, id, event.sequence(), ifThere, ifAbsent, absenceAllowed));
    }

    private static ProjectedEvent event() {
        return ProjectedEvent.of(CurrentUnitOfWork.get().getMessage());
    }
}

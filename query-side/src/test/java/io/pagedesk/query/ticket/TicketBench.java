package io.pagedesk.query.ticket;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.query.projection.ProjectionBench;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/** Runs the projectors of the tickets over a history that knows what it was told. */
public final class TicketBench {

    private final List<DomainEventMessage<?>> told = new ArrayList<>();
    private final ProjectionBench bench = new ProjectionBench(
            TicketProjector::new,
            CustomerActProjector::new,
            OtherAppProjector::new,
            writer -> new ChangedTextProjector(writer, this::until));

    public MongoDatabase database() {
        return bench.database();
    }

    /** Projects these events as one batch, once the store has them. */
    public void project(List<? extends DomainEventMessage<?>> events) {
        told.addAll(events);
        bench.project(events);
    }

    /** The store has these, the projection not yet. */
    public void store(List<? extends DomainEventMessage<?>> events) {
        told.addAll(events);
    }

    public Document document(String id) {
        return bench.document("tickets", id);
    }

    public List<Document> documents() {
        List<Document> all = new ArrayList<>(bench.documents("tickets"));
        all.addAll(bench.documents("threads"));
        return all;
    }

    private List<ConversationEvent> until(String conversationId, long sequence) {
        return told.stream()
                .filter(event -> event.getAggregateIdentifier().equals(conversationId))
                .filter(event -> event.getSequenceNumber() <= sequence)
                .map(event -> (ConversationEvent) event.getPayload())
                .toList();
    }
}

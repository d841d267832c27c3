package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ConversationEvent;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The history as the event store has it, from the first event: a snapshot does not tell what was said. */
@Component
class StoredHistory implements ConversationHistory {

    private final EventStore events;

    StoredHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public List<ConversationEvent> until(String conversationId, long sequence) {
        return events.readEvents(conversationId, 0)
                .asStream()
                .filter(event -> event.getSequenceNumber() <= sequence)
                .map(event -> (Object) event.getPayload())
                .filter(ConversationEvent.class::isInstance)
                .map(ConversationEvent.class::cast)
                .toList();
    }
}

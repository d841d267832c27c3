package io.pagedesk.query.message;

import io.pagedesk.query.projection.InMemoryDocuments;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The messages of a ticket as documents of the past have them, in the order of the thread. */
@Component
public class PastMessages {

    private final MessageLinkLookup links;

    PastMessages(MessageLinkLookup links) {
        this.links = links;
    }

    /** Oldest first by Meta's time. */
    public List<MessageView> of(String ticketId, InMemoryDocuments documents) {
        List<Document> thread = documents.all(MessageFields.COLLECTION).stream()
                .filter(message -> ticketId.equals(message.getString(MessageFields.TICKET_ID)))
                .sorted(Comparator.comparing((Document message) -> message.getDate(MessageFields.SENT_AT))
                        .thenComparing(message -> message.getString("_id")))
                .toList();
        MessageLinks named = links.of(documents, thread);
        return thread.stream().map(message -> MessageViews.of(message, named)).toList();
    }
}

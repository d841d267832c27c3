package io.pagedesk.query.audit.past;

import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.eventstore.RecordedAt;
import io.pagedesk.query.audit.events.RecordedEvents;
import io.pagedesk.query.message.PastMessages;
import io.pagedesk.query.projection.InMemoryDocuments;
import io.pagedesk.query.projection.Projections;
import io.pagedesk.query.projection.Projectors;
import io.pagedesk.query.ticket.TicketFields;
import io.pagedesk.query.ticket.TicketNotFoundException;
import io.pagedesk.query.ticket.TicketViews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Has the projectors make a ticket anew, of what was recorded until an instant, and nowhere but in memory. */
@Component
class PastTickets {

    private final RecordedEvents events;
    private final Projectors projectors;
    private final PastMessages messages;

    PastTickets(RecordedEvents events, Projectors projectors, PastMessages messages) {
        this.events = events;
        this.projectors = projectors;
        this.messages = messages;
    }

    /** @throws TicketNotFoundException where the ticket was not there yet */
    PastTicket find(String ticketId, Instant at) {
        List<DomainEventMessage<?>> conversation = until(at, ticketId.replaceFirst("-\\d+$", ""));
        InMemoryDocuments documents = new InMemoryDocuments();
        projectors.project(Projections.TICKETS, conversation, documents);
        List<Document> tickets = List.copyOf(
                documents.find(TicketFields.COLLECTION, List.of(ticketId)).values());
        if (tickets.isEmpty()) {
            throw new TicketNotFoundException(ticketId);
        }
        projectors.project(Projections.MESSAGES, conversation, documents);
        projectors.project(Projections.PAGES, ofItsPage(conversation, at), documents);
        return new PastTicket(TicketViews.of(documents, tickets, at).get(0), messages.of(ticketId, documents));
    }

    /** What the Page and its Apps had been through by then. */
    private List<DomainEventMessage<?>> ofItsPage(List<DomainEventMessage<?>> conversation, Instant at) {
        List<DomainEventMessage<?>> found = new ArrayList<>();
        payloads(conversation, ConversationStarted.class)
                .map(ConversationStarted::pageId)
                .distinct()
                .forEach(page -> found.addAll(until(at, "page:" + page)));
        List<DomainEventMessage<?>> apps = new ArrayList<>();
        Stream.concat(
                        payloads(found, PageConnected.class).map(PageConnected::appId),
                        payloads(found, PageReconnected.class).map(PageReconnected::appId))
                .distinct()
                .forEach(app -> apps.addAll(until(at, "app:" + app)));
        found.addAll(apps);
        return found;
    }

    private List<DomainEventMessage<?>> until(Instant at, String stream) {
        try (Stream<DomainEventMessage<?>> recorded = events.of(stream, 0)) {
            return recorded.takeWhile(event -> !RecordedAt.of(event).isAfter(at))
                    .toList();
        }
    }

    private static <T> Stream<T> payloads(List<DomainEventMessage<?>> events, Class<T> type) {
        return events.stream()
                .map(event -> (Object) event.getPayload())
                .filter(type::isInstance)
                .map(type::cast);
    }
}

package io.pagedesk.query.ticket;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Answers questions about one ticket. */
@Component
class TicketQueries {

    private final MongoCollection<Document> tickets;
    private final TicketViews views;

    TicketQueries(MongoDatabase database, TicketViews views) {
        this.tickets = database.getCollection(TicketFields.COLLECTION);
        this.views = views;
    }

    @QueryHandler
    TicketView handle(FindTicket query) {
        Document ticket = tickets.find(new Document("_id", query.ticketId())).first();
        if (ticket == null) {
            throw new TicketNotFoundException(query.ticketId());
        }
        return views.of(List.of(ticket)).get(0);
    }
}

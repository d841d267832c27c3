package io.pagedesk.query.ticket;

import io.pagedesk.query.generation.ReadModels;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Answers questions about one ticket. */
@Component
class TicketQueries {

    private final ReadModels readModels;
    private final TicketViews views;

    TicketQueries(ReadModels readModels, TicketViews views) {
        this.readModels = readModels;
        this.views = views;
    }

    @QueryHandler
    TicketView handle(FindTicket query) {
        Document ticket = readModels
                .collection(TicketFields.COLLECTION)
                .find(new Document("_id", query.ticketId()))
                .first();
        if (ticket == null) {
            throw new TicketNotFoundException(query.ticketId());
        }
        return views.of(List.of(ticket)).get(0);
    }
}

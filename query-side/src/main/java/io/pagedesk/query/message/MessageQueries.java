package io.pagedesk.query.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static io.pagedesk.query.message.MessageFields.SENT_AT;
import static io.pagedesk.query.message.MessageFields.TICKET_ID;

import com.mongodb.client.model.Sorts;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Page;
import io.pagedesk.query.ticket.TicketFields;
import io.pagedesk.query.ticket.TicketNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers questions about messages. */
@Component
class MessageQueries {

    private final ReadModels readModels;
    private final MessageLinkLookup links;

    MessageQueries(ReadModels readModels, MessageLinkLookup links) {
        this.links = links;
        this.readModels = readModels;
    }

    @QueryHandler
    MessagePage handle(FindMessages query) {
        Document ticket = readModels
                .find(TicketFields.COLLECTION, List.of(query.ticketId()))
                .get(query.ticketId());
        if (ticket == null || TicketFields.isRemoved(ticket)) {
            throw new TicketNotFoundException(query.ticketId());
        }
        List<Document> found = readModels
                .collection(MessageFields.COLLECTION)
                .find(filter(query))
                .sort(Sorts.ascending(SENT_AT, "_id"))
                .limit(query.limit() + 1)
                .into(new ArrayList<>());
        Page<Document> page = Page.of(found, query.limit(), MessageQueries::place);
        MessageLinks named = links.of(page.items());
        return new MessagePage(
                page.items().stream()
                        .map(message -> MessageViews.of(message, named))
                        .toList(),
                page.next());
    }

    private static Bson filter(FindMessages query) {
        Bson ofTicket = eq(TICKET_ID, query.ticketId());
        Cursor after = query.after();
        return after == null
                ? ofTicket
                : and(ofTicket, or(gt(SENT_AT, after.at()), and(eq(SENT_AT, after.at()), gt("_id", after.id()))));
    }

    private static Cursor place(Document message) {
        return new Cursor(FindMessages.LIST, message.getDate(SENT_AT).toInstant(), message.getString("_id"));
    }
}

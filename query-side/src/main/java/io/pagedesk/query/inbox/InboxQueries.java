package io.pagedesk.query.inbox;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Page;
import io.pagedesk.query.ticket.TicketFields;
import io.pagedesk.query.ticket.TicketViews;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers questions about lists of tickets. */
@Component
class InboxQueries {

    private final TicketList tickets;
    private final ClosingList closing;
    private final TicketViews views;

    InboxQueries(TicketList tickets, ClosingList closing, TicketViews views) {
        this.tickets = tickets;
        this.closing = closing;
        this.views = views;
    }

    @QueryHandler
    TicketPage handle(FindTickets query) {
        Bson filter = TicketFilter.of(query);
        Page<Document> page = query.inbox() == Inbox.CLOSING
                ? Page.of(closing.read(filter, query.after(), query.limit()), query.limit(), closing::place)
                : Page.of(
                        tickets.latestFirst(filter, query.after(), query.limit()), query.limit(), InboxQueries::place);
        return new TicketPage(views.of(page.items()), page.next());
    }

    @QueryHandler
    List<InboxView> handle(CountInboxes query) {
        return Arrays.stream(Inbox.values())
                .map(inbox -> new InboxView(inbox.title(), count(inbox, query.viewer())))
                .toList();
    }

    private long count(Inbox inbox, String viewer) {
        Bson filter = inbox.filter(viewer);
        return inbox == Inbox.CLOSING ? closing.count(filter) : tickets.count(filter);
    }

    private static Cursor place(Document ticket) {
        return new Cursor(
                FindTickets.LATEST,
                ticket.getDate(TicketFields.CUSTOMER_ACTIVE_AT).toInstant(),
                ticket.getString("_id"));
    }
}

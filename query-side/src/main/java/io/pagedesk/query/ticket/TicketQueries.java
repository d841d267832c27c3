package io.pagedesk.query.ticket;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions about one ticket, and those before it. */
@Component
class TicketQueries {

    private final TicketLookup tickets;

    TicketQueries(TicketLookup tickets) {
        this.tickets = tickets;
    }

    @QueryHandler
    TicketView handle(FindTicket query) {
        return tickets.get(query.ticketId());
    }

    /** They are found by their numbers; one that was never opened has none. */
    @QueryHandler
    EarlierTickets handle(FindEarlierTickets query) {
        tickets.get(query.ticketId());
        List<String> ids = TicketIds.before(query.ticketId());
        int from = query.after() == null ? 0 : ids.indexOf(query.after().id()) + 1;
        List<String> some = ids.subList(from, Math.min(ids.size(), from + query.limit() + 1));
        Map<String, TicketView> found = tickets.find(some);
        Page<TicketView> page = Page.of(
                some.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList(),
                query.limit(),
                ticket -> new Cursor(FindEarlierTickets.LIST, ticket.createdAt(), ticket.id()));
        return new EarlierTickets(page.items(), page.next());
    }
}

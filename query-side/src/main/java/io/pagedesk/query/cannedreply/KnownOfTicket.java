package io.pagedesk.query.cannedreply;

import io.pagedesk.events.cannedreply.Placeholder;
import io.pagedesk.query.colleague.Colleagues;
import io.pagedesk.query.ticket.TicketLookup;
import io.pagedesk.query.ticket.TicketView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What placeholders stand for on a ticket. */
@Component
class KnownOfTicket {

    private final TicketLookup tickets;
    private final Colleagues colleagues;

    KnownOfTicket(TicketLookup tickets, Colleagues colleagues) {
        this.tickets = tickets;
        this.colleagues = colleagues;
    }

    /** Refused as ticket-not-found. */
    Filling filling(String ticketId, String agent) {
        TicketView ticket = tickets.get(ticketId);
        Map<Placeholder, Optional<String>> facts = new EnumMap<>(Placeholder.class);
        facts.put(Placeholder.TICKET_ID, Optional.of(ticket.id()));
        facts.put(Placeholder.PAGE_NAME, Optional.ofNullable(ticket.page().name()));
        facts.put(Placeholder.AGENT_NAME, colleagues.nameOf(agent));
        facts.put(
                Placeholder.CUSTOMER_FIRST_NAME,
                Optional.ofNullable(ticket.customer().firstName()));
        facts.put(Placeholder.CUSTOMER_NAME, name(ticket.customer()));
        Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
        facts.forEach((placeholder, fact) ->
                fact.filter(words -> !words.isBlank()).ifPresent(words -> known.put(placeholder, words)));
        return new Filling(known);
    }

    private static Optional<String> name(TicketView.CustomerView customer) {
        return Optional.ofNullable(customer.name())
                .or(() -> Optional.of(Stream.of(customer.firstName(), customer.lastName())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" "))));
    }
}

package io.pagedesk.query.inbox;

import static com.mongodb.client.model.Filters.and;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.WindowState;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.ticket.TicketFields;
import io.pagedesk.query.ticket.WindowDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inbox {@code closing}: two lists by deadline, of either window, merged into one. */
@Component
class ClosingList {

    private final TicketList tickets;
    private final ClosingSettings settings;
    private final Clock clock;

    ClosingList(TicketList tickets, ClosingSettings settings, Clock clock) {
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    List<Document> read(Bson filter, @Nullable Cursor after, int limit) {
        ClosingSoon soon = soon();
        return Stream.concat(
                        tickets
                                .soonestFirst(and(filter, soon.standard()), TicketFields.STANDARD_UNTIL, after, limit)
                                .stream(),
                        tickets
                                .soonestFirst(
                                        and(filter, soon.humanAgent()), TicketFields.HUMAN_AGENT_UNTIL, after, limit)
                                .stream())
                .sorted(Comparator.comparing((Document ticket) -> deadline(ticket, soon.now()))
                        .thenComparing(ticket -> ticket.getString("_id")))
                .limit(limit + 1L)
                .toList();
    }

    long count(Bson filter) {
        ClosingSoon soon = soon();
        return tickets.count(and(filter, soon.standard())) + tickets.count(and(filter, soon.humanAgent()));
    }

    Cursor place(Document ticket) {
        return new Cursor(FindTickets.CLOSING, deadline(ticket, clock.instant()), ticket.getString("_id"));
    }

    private ClosingSoon soon() {
        return new ClosingSoon(clock.instant(), settings.closingWithin());
    }

    private static Instant deadline(Document ticket, Instant now) {
        ReplyWindow window = WindowDocument.in(ticket);
        Instant end = window.stateAt(now) == WindowState.STANDARD ? window.standardUntil() : window.humanAgentUntil();
        return end == null ? now : end;
    }
}

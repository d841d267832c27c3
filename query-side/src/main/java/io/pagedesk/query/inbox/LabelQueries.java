package io.pagedesk.query.inbox;

import io.pagedesk.query.ticket.TicketLabels;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which labels are in use. */
@Component
class LabelQueries {

    private static final int MOST = 20;

    private final TicketList tickets;

    LabelQueries(TicketList tickets) {
        this.tickets = tickets;
    }

    @QueryHandler
    List<String> handle(FindLabels query) {
        String typed = TicketLabels.spelled(query.typed());
        return tickets.labels().stream()
                .filter(label -> label.contains(typed))
                .sorted(Comparator.comparing((String label) -> !label.startsWith(typed))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}

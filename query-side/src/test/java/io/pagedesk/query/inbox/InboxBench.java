package io.pagedesk.query.inbox;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.TestClock;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.ticket.TicketBench;
import io.pagedesk.query.ticket.TicketTesting;
import io.pagedesk.query.ticket.TicketView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inboxes over projected events, at a time that a test sets. */
final class InboxBench {

    final TestClock clock = new TestClock(ConversationFacts.NOON);
    private final TicketBench projection = new TicketBench();
    private final InboxQueries queries;

    InboxBench() {
        TicketList tickets = new TicketList(GenerationTesting.readModels(projection.database()));
        queries = new InboxQueries(
                tickets,
                new ClosingList(tickets, new ClosingSettings(Duration.ofHours(4)), clock),
                TicketTesting.views(projection.database(), clock));
    }

    void project(ConversationFacts... conversations) {
        for (ConversationFacts conversation : conversations) {
            projection.project(conversation.facts());
        }
    }

    TicketPage list(ListParameters parameters) {
        return queries.handle(parameters.query(ConversationFacts.AGENT));
    }

    List<String> inbox(String name) {
        return ids(list(new ListParameters(name, null, null, null, null, null, null, "100")));
    }

    /** What a live update says of each ticket: the inboxes that it stands in. */
    Map<String, List<String>> told() {
        InboxMembership membership = new InboxMembership(new ClosingSettings(Duration.ofHours(4)), clock);
        return projection.database().getCollection("tickets").find().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(
                        ticket -> ticket.getString("_id"), ticket -> membership.of(ticket, ConversationFacts.AGENT)));
    }

    List<String> search(String q) {
        return ids(list(new ListParameters(null, null, null, null, null, q, null, "100")));
    }

    Map<String, Long> counts() {
        return queries.handle(new CountInboxes(ConversationFacts.AGENT)).stream()
                .collect(Collectors.toMap(InboxView::name, InboxView::count));
    }

    static List<String> ids(TicketPage page) {
        return page.items().stream().map(TicketView::id).toList();
    }
}

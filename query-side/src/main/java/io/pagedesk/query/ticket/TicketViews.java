package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.WindowState;
import io.pagedesk.query.page.PageFacts;
import io.pagedesk.query.page.PageLookup;
import io.pagedesk.query.ticket.TicketView.CustomerView;
import io.pagedesk.query.ticket.TicketView.LastMessageView;
import io.pagedesk.query.ticket.TicketView.PageView;
import io.pagedesk.query.ticket.TicketView.WindowView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes views of ticket documents: adds what is known of the Page, and what the window allows now. */
@Component
public class TicketViews {

    private final PageLookup pages;
    private final Clock clock;

    TicketViews(PageLookup pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    public List<TicketView> of(List<Document> tickets) {
        Map<String, PageFacts> known = pages.find(tickets.stream()
                .map(ticket -> ticket.getString(TicketFields.PAGE_ID))
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        return tickets.stream()
                .map(ticket -> view(ticket, known.get(ticket.getString(TicketFields.PAGE_ID)), now))
                .toList();
    }

    private static TicketView view(Document ticket, @Nullable PageFacts page, Instant now) {
        return new TicketView(
                ticket.getString("_id"),
                ticket.getString(TicketFields.SUBJECT),
                ticket.getString(TicketFields.STATUS),
                ticket.getString(TicketFields.ASSIGNEE),
                new PageView(ticket.getString(TicketFields.PAGE_ID), page == null ? null : page.name()),
                customer(ticket.get(TicketFields.CUSTOMER, Document.class)),
                window(WindowDocument.in(ticket), now),
                testMode(ticket, page),
                ticket.getBoolean(TicketFields.UNREAD),
                lastMessage(ticket.get(TicketFields.LAST_MESSAGE, Document.class)),
                ticket.getDate(TicketFields.CREATED_AT).toInstant(),
                ticket.getDate(TicketFields.UPDATED_AT).toInstant(),
                ticket.getLong(TicketFields.VERSION));
    }

    /** What the Page's App is in now, where it is known; what it was in when the ticket was opened elsewhere. */
    private static boolean testMode(Document ticket, @Nullable PageFacts page) {
        Boolean now = page == null ? null : page.testMode();
        return now == null ? ticket.getBoolean(TicketFields.TEST_MODE) : now;
    }

    private static CustomerView customer(Document customer) {
        return new CustomerView(
                customer.getString("psid"),
                customer.getString("name"),
                customer.getString("firstName"),
                customer.getString("lastName"));
    }

    private static WindowView window(ReplyWindow window, Instant now) {
        WindowState state = window.stateAt(now);
        return new WindowView(
                state,
                window.openedAt(),
                window.standardUntil(),
                window.humanAgentUntil(),
                window.humanAgentRepliesLeft(),
                state != WindowState.CLOSED,
                ClosedReason.of(window, now));
    }

    private static @Nullable LastMessageView lastMessage(@Nullable Document message) {
        return message == null
                ? null
                : new LastMessageView(
                        message.getString("text"), message.getDate("at").toInstant(), message.getString("from"));
    }
}

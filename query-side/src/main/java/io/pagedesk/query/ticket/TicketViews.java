package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.WindowState;
import io.pagedesk.query.generation.Documents;
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

    private final Documents live;
    private final Clock clock;

    TicketViews(Documents live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** As they stand now. */
    public List<TicketView> of(List<Document> tickets) {
        return of(live, tickets, clock.instant());
    }

    /** As they stood at that time, when these documents held. */
    public static List<TicketView> of(Documents documents, List<Document> tickets, Instant now) {
        Map<String, PageFacts> known = new PageLookup(documents)
                .find(tickets.stream()
                        .map(ticket -> ticket.getString(TicketFields.PAGE_ID))
                        .collect(Collectors.toSet()));
        Map<String, Document> ofConversations = ThreadLookup.in(
                documents,
                tickets.stream()
                        .map(ticket -> ticket.getString(TicketFields.CONVERSATION_ID))
                        .collect(Collectors.toSet()));
        return tickets.stream()
                .map(ticket -> view(
                        ticket,
                        known.get(ticket.getString(TicketFields.PAGE_ID)),
                        ofConversations.get(ticket.getString(TicketFields.CONVERSATION_ID)),
                        now))
                .toList();
    }

    private static TicketView view(Document ticket, @Nullable PageFacts page, @Nullable Document thread, Instant now) {
        return new TicketView(
                ticket.getString("_id"),
                ticket.getString(TicketFields.SUBJECT),
                ticket.getString(TicketFields.STATUS),
                ticket.getString(TicketFields.ASSIGNEE),
                page(ticket.getString(TicketFields.PAGE_ID), page),
                customer(ticket.get(TicketFields.CUSTOMER, Document.class)),
                window(WindowDocument.in(ticket), now),
                ThreadDocument.view(thread),
                testMode(ticket, page),
                ticket.getBoolean(TicketFields.UNREAD),
                TicketLabels.in(ticket),
                lastMessage(ticket.get(TicketFields.LAST_MESSAGE, Document.class)),
                ticket.getDate(TicketFields.CREATED_AT).toInstant(),
                ticket.getDate(TicketFields.UPDATED_AT).toInstant(),
                ticket.getLong(TicketFields.VERSION));
    }

    /** Whether the Page's App is in test mode now, or was when the ticket was opened: that one may be removed. */
    private static boolean testMode(Document ticket, @Nullable PageFacts page) {
        boolean now = page != null && Boolean.TRUE.equals(page.testMode());
        return now || ticket.getBoolean(TicketFields.TEST_MODE, false);
    }

    private static PageView page(String id, @Nullable PageFacts page) {
        return page == null
                ? new PageView(id, null, true, null)
                : new PageView(id, page.name(), page.connected(), page.hold());
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
                        message.getString(LastMessage.TEXT),
                        message.getDate(LastMessage.AT).toInstant(),
                        message.getString(LastMessage.FROM),
                        message.getBoolean(LastMessage.DELETED, false));
    }
}

package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import java.util.Date;
import org.bson.Document;

/** A ticket's document as it stands when the ticket is opened. */
final class NewTicket {

    private NewTicket() {}

    static Document of(TicketOpened event) {
        CustomerName name = new CustomerName(event.name(), event.firstName(), event.lastName());
        String subject = subject(event);
        return new Document(TicketFields.CONVERSATION_ID, event.conversationId())
                .append(TicketFields.PAGE_ID, event.pageId())
                .append(TicketFields.CUSTOMER, name.of(event.psid()))
                .append(TicketFields.SUBJECT, subject)
                .append(TicketFields.STATUS, TicketStatus.AWAITING_AGENT.name())
                .append(TicketFields.OPEN, true)
                .append(TicketFields.ASSIGNEE, null)
                .append(TicketFields.TEST_MODE, event.testMode())
                .append(TicketFields.UNREAD, false)
                .append(TicketFields.UNANSWERED, false)
                .append(TicketFields.CUSTOMER_ACTIVE_AT, Date.from(event.openedAt()))
                .append(TicketFields.WORDS, SearchWords.of(subject, name.name(), name.firstName(), name.lastName()))
                .append(TicketFields.CREATED_AT, Date.from(event.at()))
                .append(TicketFields.UPDATED_AT, Date.from(event.at()));
    }

    static String subject(TicketOpened event) {
        return new CustomerName(event.name(), event.firstName(), event.lastName())
                .subject()
                .orElseGet(() -> CustomerName.placeholder(event.psid()));
    }
}

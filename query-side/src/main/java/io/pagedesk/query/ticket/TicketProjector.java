package io.pagedesk.query.ticket;

import static io.pagedesk.query.projection.DocumentChange.add;
import static io.pagedesk.query.projection.DocumentChange.later;
import static io.pagedesk.query.projection.DocumentChange.set;
import static io.pagedesk.query.ticket.TicketFields.COLLECTION;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the tickets. Every {@link TicketEvent} moves the version of its ticket. */
@Component
@ProcessingGroup(Projections.TICKETS)
class TicketProjector {

    private final ProjectionWriter writer;

    TicketProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(TicketOpened event) {
        writer.create(
                COLLECTION, event.ticketId(), NewTicket.of(event).append(TicketFields.VERSION, writer.sequence()));
    }

    @EventHandler
    void on(MessageReceived event) {
        change(
                event,
                set(TicketFields.WINDOW, WindowDocument.of(event.window())),
                set(TicketFields.UNREAD, true),
                set(TicketFields.UNANSWERED, true),
                later(TicketFields.CUSTOMER_ACTIVE_AT, event.sentAt()),
                LastMessage.atLeast(event.sentAt(), LastMessage.CUSTOMER, event.text()),
                words(event.text()));
    }

    /** The ticket may be the one to come: then nothing has to be said of it yet. */
    @EventHandler
    void on(PageInboxMessageRecorded event) {
        writer.changeIfThere(
                COLLECTION,
                event.ticketId(),
                moved(
                        event,
                        set(TicketFields.UNANSWERED, false),
                        LastMessage.atLeast(event.sentAt(), LastMessage.PAGE_INBOX, event.text()),
                        words(event.text())));
    }

    @EventHandler
    void on(AgentReplyAccepted event) {
        change(
                event,
                set(TicketFields.WINDOW, WindowDocument.of(event.window())),
                set(TicketFields.UNREAD, false),
                set(TicketFields.UNANSWERED, false),
                LastMessage.atLeast(event.at(), LastMessage.AGENT, LastMessage.textOf(event.parts())),
                words(event.parts().stream().map(ReplyPart::text).toArray(String[]::new)));
    }

    @EventHandler
    void on(ReplyRejudged event) {
        change(event, set(TicketFields.WINDOW, WindowDocument.of(event.window())));
    }

    @EventHandler
    void on(ReplyFailed event) {
        change(event, set(TicketFields.WINDOW, WindowDocument.of(event.window())), set(TicketFields.UNANSWERED, true));
    }

    @EventHandler
    void on(TicketStatusChanged event) {
        List<DocumentChange> updates = new ArrayList<>();
        updates.add(set(TicketFields.STATUS, event.to().name()));
        updates.add(set(TicketFields.OPEN, event.to() != TicketStatus.RESOLVED));
        if (event.agent() != null) {
            updates.add(set(TicketFields.UNREAD, false));
        }
        change(event, updates.toArray(DocumentChange[]::new));
    }

    @EventHandler
    void on(TicketAssigned event) {
        change(event, set(TicketFields.ASSIGNEE, event.assignee()), set(TicketFields.UNREAD, false));
    }

    @EventHandler
    void on(NoteAdded event) {
        change(event, set(TicketFields.UNREAD, false), words(event.text()));
    }

    /** The customer is the same on every ticket of the conversation; only the named ticket gets a new version. */
    @EventHandler
    void on(CustomerProfileRecorded event) {
        List<DocumentChange> profile = CustomerProfile.updates(event);
        change(event, profile.toArray(DocumentChange[]::new));
        TicketIds.before(event.conversationId(), event.ticketId())
                .forEach(earlier -> writer.change(COLLECTION, earlier, profile));
    }

    private void change(TicketEvent event, DocumentChange... updates) {
        writer.change(COLLECTION, event.ticketId(), moved(event, updates));
    }

    private List<DocumentChange> moved(TicketEvent event, DocumentChange... updates) {
        List<DocumentChange> all = new ArrayList<>(List.of(updates));
        all.add(set(TicketFields.UPDATED_AT, Date.from(event.at())));
        all.add(set(TicketFields.VERSION, writer.sequence()));
        return all;
    }

    private static DocumentChange words(@Nullable String... texts) {
        return add(TicketFields.WORDS, SearchWords.of(texts));
    }
}

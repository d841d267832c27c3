package io.pagedesk.query.ticket;

import static io.pagedesk.query.projection.DocumentChange.set;
import static io.pagedesk.query.ticket.TicketFields.COLLECTION;
import static io.pagedesk.query.ticket.TicketFields.UNREAD;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.LabelAdded;
import io.pagedesk.events.conversation.LabelRemoved;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketRemoved;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes what becomes of the tickets at the desk. Every {@link TicketEvent} moves the version of its ticket. */
@Component
@ProcessingGroup(Projections.TICKETS)
class TicketProjector {

    private final ProjectionWriter writer;
    private final TicketChanges tickets;

    TicketProjector(ProjectionWriter writer) {
        this.writer = writer;
        this.tickets = new TicketChanges(writer);
    }

    @EventHandler
    void on(TicketOpened event) {
        writer.create(
                COLLECTION, event.ticketId(), NewTicket.of(event).append(TicketFields.VERSION, writer.sequence()));
    }

    @EventHandler
    void on(AgentReplyAccepted event) {
        tickets.change(
                event,
                WindowDocument.set(event.window()),
                set(UNREAD, false),
                Answers.given(event.replyId(), event.parts().size()),
                LastMessage.atLeast(event.replyId(), event.at(), LastMessage.AGENT, LastMessage.textOf(event.parts())),
                SearchWords.added(event.parts().stream().map(ReplyPart::text).toArray(String[]::new)));
    }

    @EventHandler
    void on(ReplyRejudged event) {
        tickets.change(event, WindowDocument.set(event.window()));
    }

    @EventHandler
    void on(ReplyFailed event) {
        tickets.change(event, WindowDocument.set(event.window()), Answers.failed(event.replyId()));
    }

    @EventHandler
    void on(ReplyRetried event) {
        tickets.change(
                event,
                WindowDocument.set(event.window()),
                set(UNREAD, false),
                Answers.given(event.replyId(), event.parts().size()));
    }

    @EventHandler
    void on(ReplyWithdrawn event) {
        tickets.change(
                event,
                WindowDocument.set(event.window()),
                set(UNREAD, false),
                Answers.withdrawn(event.replyId(), event.parts().size()));
    }

    @EventHandler
    void on(ReplyMarkedSent event) {
        tickets.change(event, set(UNREAD, false));
    }

    @EventHandler
    void on(TicketStatusChanged event) {
        List<DocumentChange> updates = new ArrayList<>();
        updates.add(set(TicketFields.STATUS, event.to().name()));
        updates.add(set(TicketFields.OPEN, event.to() != TicketStatus.RESOLVED));
        if (event.agent() != null) {
            updates.add(set(UNREAD, false));
        }
        tickets.change(event, updates.toArray(DocumentChange[]::new));
    }

    @EventHandler
    void on(TicketAssigned event) {
        tickets.change(event, set(TicketFields.ASSIGNEE, event.assignee()), set(UNREAD, false));
    }

    /** Its status takes it out of every inbox; nothing finds it any more. */
    @EventHandler
    void on(TicketRemoved event) {
        tickets.change(
                event,
                set(TicketFields.STATUS, TicketFields.REMOVED),
                set(TicketFields.OPEN, false),
                set(TicketFields.UNANSWERED, false),
                set(TicketFields.ASSIGNEE, null),
                set(TicketFields.WORDS, List.of()));
    }

    @EventHandler
    void on(LabelAdded event) {
        tickets.change(event, TicketLabels.added(event.label()), set(UNREAD, false));
    }

    @EventHandler
    void on(LabelRemoved event) {
        tickets.change(event, TicketLabels.removed(event.label()), set(UNREAD, false));
    }

    @EventHandler
    void on(NoteAdded event) {
        tickets.change(event, set(UNREAD, false), SearchWords.added(event.text()));
    }
}

package io.pagedesk.query.statistics;

import static io.pagedesk.query.statistics.TallyFields.COLLECTION;

import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Writes what each ticket was to the desk, in one document: what is counted of it can be counted again without being
 * counted twice, which a sum over many tickets could not.
 */
@Component
@ProcessingGroup(Projections.STATISTICS)
class TallyProjector {

    private final ProjectionWriter writer;

    TallyProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(TicketOpened event) {
        Document ticket = new Document(TallyFields.PAGE_ID, event.pageId())
                .append(TallyFields.OPENED_AT, Date.from(event.at()))
                .append(TallyFields.WAITING, null);
        Tally.status(TicketStatus.AWAITING_AGENT, event.at()).applyTo(ticket);
        writer.create(COLLECTION, event.ticketId(), ticket);
    }

    @EventHandler
    void on(TicketStatusChanged event) {
        if (event.to() == TicketStatus.RESOLVED) {
            change(event.ticketId(), Tally.status(event.to(), event.at()), Waiting.settled(event.at()));
        } else {
            change(event.ticketId(), Tally.status(event.to(), event.at()));
        }
    }

    @EventHandler
    void on(MessageReceived event) {
        asked(event.ticketId(), event.sentAt(), event.window());
    }

    @EventHandler
    void on(PostbackReceived event) {
        asked(event.ticketId(), event.sentAt(), event.window());
    }

    @EventHandler
    void on(ReactionReceived event) {
        changeIfThere(event.ticketId(), Waiting.windowMoved(event.window()));
    }

    @EventHandler
    void on(ReferralReceived event) {
        changeIfThere(event.ticketId(), Waiting.windowMoved(event.window()));
    }

    /** It may stand on a ticket that is still to come, and is not counted then. */
    @EventHandler
    void on(PageInboxMessageRecorded event) {
        changeIfThere(
                event.ticketId(), Tally.one(TallyFields.ELSEWHERE, event.sentAt()), Waiting.answered(event.sentAt()));
    }

    private void asked(String ticketId, Instant at, ReplyWindow window) {
        change(ticketId, Tally.one(TallyFields.IN, at), Waiting.asked(at, window));
    }

    private void change(String ticketId, DocumentChange... changes) {
        writer.change(COLLECTION, ticketId, List.of(changes));
    }

    private void changeIfThere(String ticketId, DocumentChange... changes) {
        writer.changeIfThere(COLLECTION, ticketId, List.of(changes));
    }
}

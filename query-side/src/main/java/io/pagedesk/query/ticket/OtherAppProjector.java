package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes what other apps of the Page do. They may act before the first ticket. */
@Component
@ProcessingGroup(Projections.TICKETS)
class OtherAppProjector {

    private final ProjectionWriter writer;
    private final TicketChanges tickets;

    OtherAppProjector(ProjectionWriter writer) {
        this.writer = writer;
        this.tickets = new TicketChanges(writer);
    }

    @EventHandler
    void on(PageInboxMessageRecorded event) {
        tickets.changeIfThere(
                event,
                Answers.givenElsewhere(),
                LastMessage.atLeast(event.mid(), event.sentAt(), LastMessage.PAGE_INBOX, event.text()),
                SearchWords.added(event.text()));
    }

    /** The thread is that of the conversation: the next ticket is as much out of our hands as this one. */
    @EventHandler
    void on(ThreadControlChanged event) {
        writer.put(ThreadDocument.COLLECTION, event.conversationId(), ThreadDocument.of(event));
        tickets.changeIfThere(event);
    }

    @EventHandler
    void on(ThreadControlRequested event) {
        tickets.changeIfThere(event);
    }
}

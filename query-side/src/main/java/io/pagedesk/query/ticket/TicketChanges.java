package io.pagedesk.query.ticket;

import static io.pagedesk.query.projection.DocumentChange.set;
import static io.pagedesk.query.ticket.TicketFields.COLLECTION;

import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Changes tickets, each time to a new version. */
final class TicketChanges {

    private final ProjectionWriter writer;

    TicketChanges(ProjectionWriter writer) {
        this.writer = writer;
    }

    /** The ticket must be there. */
    void change(TicketEvent event, DocumentChange... updates) {
        writer.change(COLLECTION, event.ticketId(), moved(event, List.of(updates)));
    }

    /** The ticket may be the one to come: then nothing has to be said of it yet. */
    void changeIfThere(TicketEvent event, DocumentChange... updates) {
        writer.changeIfThere(COLLECTION, event.ticketId(), moved(event, List.of(updates)));
    }

    /** What happens on one ticket shows on another too, which keeps its version. */
    void alsoChange(String ticketId, List<DocumentChange> updates) {
        writer.change(COLLECTION, ticketId, updates);
    }

    private List<DocumentChange> moved(TicketEvent event, List<DocumentChange> updates) {
        List<DocumentChange> all = new ArrayList<>(updates);
        all.add(set(TicketFields.UPDATED_AT, Date.from(event.at())));
        all.add(set(TicketFields.VERSION, writer.sequence()));
        return all;
    }
}

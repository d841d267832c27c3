package io.pagedesk.query.statistics;

import static io.pagedesk.query.statistics.TallyFields.COLLECTION;

import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes what left. A reply that waits, or failed, is no answer. */
@Component
@ProcessingGroup(Projections.STATISTICS)
class SentTallyProjector {

    private final ProjectionWriter writer;

    SentTallyProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(SendAttempted event) {
        change(event.ticketId(), Tally.attempted(ReplyPartId.of(event.replyId(), event.part()), event.basis()));
    }

    @EventHandler
    void on(SendDeferred event) {
        change(event.ticketId(), Tally.notSent(ReplyPartId.of(event.replyId(), event.part())));
    }

    @EventHandler
    void on(ReplyFailed event) {
        List<DocumentChange> changes = new ArrayList<>();
        changes.add(Tally.notSent(ReplyPartId.of(event.replyId(), event.part())));
        if (event.window().closedByMeta()) {
            changes.add(Waiting.closedByMeta(event.at()));
        }
        change(event.ticketId(), changes.toArray(DocumentChange[]::new));
    }

    @EventHandler
    void on(ReplySent event) {
        change(
                event.ticketId(),
                Tally.sent(ReplyPartId.of(event.replyId(), event.part()), event.part(), event.basis(), event.sentAt()),
                Waiting.answered(event.sentAt()));
    }

    @EventHandler
    void on(ReplyMarkedSent event) {
        List<DocumentChange> changes = new ArrayList<>();
        event.parts()
                .forEach(
                        part -> changes.add(Tally.markedSent(ReplyPartId.of(event.replyId(), part), part, event.at())));
        changes.add(Waiting.answered(event.at()));
        change(event.ticketId(), changes.toArray(DocumentChange[]::new));
    }

    private void change(String ticketId, DocumentChange... changes) {
        writer.change(COLLECTION, ticketId, List.of(changes));
    }
}

package io.pagedesk.query.ticket;

import static io.pagedesk.query.projection.DocumentChange.later;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Takes from the tickets what the customer changed or took back. A ticket holds the words of its messages together, so
 * which of them are still said is read from the conversation's history: a look that only these rare events cost.
 */
@Component
@ProcessingGroup(Projections.TICKETS)
class ChangedTextProjector {

    private final ProjectionWriter writer;
    private final TicketChanges tickets;
    private final ConversationHistory history;

    ChangedTextProjector(ProjectionWriter writer, ConversationHistory history) {
        this.writer = writer;
        this.tickets = new TicketChanges(writer);
        this.history = history;
    }

    @EventHandler
    void on(MessageEdited event) {
        SaidTexts said = saidUntilNow(event);
        change(event, event.mid(), event.editedAt(), said, LastMessage.says(event.mid(), said.textOf(event.mid())));
    }

    @EventHandler
    void on(MessageDeleted event) {
        change(event, event.mid(), event.deletedAt(), saidUntilNow(event), LastMessage.deleted(event.mid()));
    }

    /** The message may stand on an earlier ticket than the one that tells of the change. */
    private void change(TicketEvent event, String mid, Instant actAt, SaidTexts said, DocumentChange lastMessage) {
        List<DocumentChange> updates = new ArrayList<>();
        updates.add(set(TicketFields.UNREAD, true));
        updates.add(later(TicketFields.CUSTOMER_ACTIVE_AT, actAt));
        String saidOn = said.ticketOf(mid).orElse(event.ticketId());
        List<DocumentChange> text = List.of(lastMessage, set(TicketFields.WORDS, said.wordsOf(saidOn)));
        if (saidOn.equals(event.ticketId())) {
            updates.addAll(text);
        } else {
            tickets.alsoChange(saidOn, text);
        }
        tickets.change(event, updates.toArray(DocumentChange[]::new));
    }

    private SaidTexts saidUntilNow(TicketEvent event) {
        return SaidTexts.in(history.until(event.conversationId(), writer.sequence()));
    }
}

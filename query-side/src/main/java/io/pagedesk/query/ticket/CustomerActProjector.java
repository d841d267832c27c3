package io.pagedesk.query.ticket;

import static io.pagedesk.query.projection.DocumentChange.later;
import static io.pagedesk.query.projection.DocumentChange.set;
import static io.pagedesk.query.ticket.TicketFields.CUSTOMER_ACTIVE_AT;
import static io.pagedesk.query.ticket.TicketFields.UNREAD;

import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Writes what the customer does. A message or a pressed button asks for an answer; a reaction, a way in and an opt-in
 * do not, and may come before the first ticket.
 */
@Component
@ProcessingGroup(Projections.TICKETS)
class CustomerActProjector {

    private final TicketChanges tickets;

    CustomerActProjector(ProjectionWriter writer) {
        this.tickets = new TicketChanges(writer);
    }

    @EventHandler
    void on(MessageReceived event) {
        tickets.change(
                event,
                WindowDocument.set(event.window()),
                set(UNREAD, true),
                Answers.asked(),
                later(CUSTOMER_ACTIVE_AT, event.sentAt()),
                LastMessage.atLeast(event.mid(), event.sentAt(), LastMessage.CUSTOMER, event.text()),
                SearchWords.added(event.text()));
    }

    @EventHandler
    void on(PostbackReceived event) {
        tickets.change(
                event,
                WindowDocument.set(event.window()),
                set(UNREAD, true),
                Answers.asked(),
                later(CUSTOMER_ACTIVE_AT, event.sentAt()),
                LastMessage.atLeast(event.mid(), event.sentAt(), LastMessage.CUSTOMER, event.title()),
                SearchWords.added(event.title()));
    }

    @EventHandler
    void on(ReactionReceived event) {
        tickets.changeIfThere(event, WindowDocument.set(event.window()), later(CUSTOMER_ACTIVE_AT, event.reactedAt()));
    }

    @EventHandler
    void on(ReactionWithdrawn event) {
        tickets.changeIfThere(event, later(CUSTOMER_ACTIVE_AT, event.withdrawnAt()));
    }

    @EventHandler
    void on(ReferralReceived event) {
        tickets.changeIfThere(event, WindowDocument.set(event.window()), later(CUSTOMER_ACTIVE_AT, event.referredAt()));
    }

    @EventHandler
    void on(OptInReceived event) {
        tickets.changeIfThere(event, later(CUSTOMER_ACTIVE_AT, event.optedInAt()));
    }

    /** The customer is the same on every ticket of the conversation; only the named ticket gets a new version. */
    @EventHandler
    void on(CustomerProfileRecorded event) {
        List<DocumentChange> profile = CustomerProfile.updates(event);
        tickets.change(event, profile.toArray(DocumentChange[]::new));
        TicketIds.before(event.conversationId(), event.ticketId())
                .forEach(earlier -> tickets.alsoChange(earlier, profile));
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.AddLabel;
import io.pagedesk.command.conversation.ConversationCommand.AddNote;
import io.pagedesk.command.conversation.ConversationCommand.AssignTicket;
import io.pagedesk.command.conversation.ConversationCommand.ChangeTicketStatus;
import io.pagedesk.command.conversation.ConversationCommand.RecordCustomerProfile;
import io.pagedesk.command.conversation.ConversationCommand.RemoveLabel;
import io.pagedesk.command.conversation.ConversationCommand.ReturnTicket;
import io.pagedesk.command.conversation.ConversationCommand.SeeMentions;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.LabelAdded;
import io.pagedesk.events.conversation.LabelRemoved;
import io.pagedesk.events.conversation.MentionsSeen;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What agents do on a ticket; what is so already makes no event. */
final class TicketRules extends Rules {

    TicketRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> note(AddNote command) {
        requireTicket(command.ticket(), command.expectedVersion());
        return List.of(new NoteAdded(
                conversationId(),
                ticketId(),
                command.noteId(),
                command.text(),
                command.agent(),
                command.mentions(),
                now));
    }

    /** Mentions on earlier tickets of the conversation count too. */
    List<ConversationEvent> see(SeeMentions command) {
        return state.mentioned.contains(command.agent())
                ? List.of(new MentionsSeen(conversationId(), command.agent(), now))
                : List.of();
    }

    List<ConversationEvent> addLabel(AddLabel command) {
        requireTicket(command.ticket(), command.expectedVersion());
        if (state.ticket.labels().contains(command.label())) {
            return List.of();
        }
        if (state.ticket.labels().size() >= Ticket.MOST_LABELS) {
            throw Refusals.tooManyLabels();
        }
        return List.of(new LabelAdded(conversationId(), ticketId(), command.label(), command.agent(), now));
    }

    List<ConversationEvent> removeLabel(RemoveLabel command) {
        requireTicket(command.ticket(), command.expectedVersion());
        return state.ticket.labels().contains(command.label())
                ? List.of(new LabelRemoved(conversationId(), ticketId(), command.label(), command.agent(), now))
                : List.of();
    }

    List<ConversationEvent> assign(AssignTicket command) {
        requireTicket(command.ticket(), command.expectedVersion());
        return Objects.equals(state.ticket.assignee(), command.assignee())
                ? List.of()
                : List.of(new TicketAssigned(conversationId(), ticketId(), command.assignee(), command.agent(), now));
    }

    /** A colleague may have taken it over meanwhile; a resolved one tells who had it. */
    List<ConversationEvent> giveBack(ReturnTicket command) {
        boolean stillTheirs = state.hasTicket()
                && state.ticket.number() == command.ticket()
                && state.ticket.status() != TicketStatus.RESOLVED
                && command.from().equals(state.ticket.assignee());
        return stillTheirs
                ? List.of(new TicketAssigned(conversationId(), ticketId(), null, Origin.SYSTEM, now))
                : List.of();
    }

    List<ConversationEvent> changeStatus(ChangeTicketStatus command) {
        requireTicket(command.ticket(), command.expectedVersion());
        return state.ticket.status() == command.status()
                ? List.of()
                : List.of(new TicketStatusChanged(
                        conversationId(), ticketId(), state.ticket.status(), command.status(), command.agent(), now));
    }

    List<ConversationEvent> profile(RecordCustomerProfile command) {
        Contact told = state.contact.named(command.name(), command.firstName(), command.lastName());
        boolean tellsNothing = command.name() == null && command.firstName() == null && command.lastName() == null;
        return tellsNothing || told.equals(state.contact)
                ? List.of()
                : List.of(new CustomerProfileRecorded(
                        conversationId(),
                        ticketId(Math.max(1, state.ticket.number())),
                        command.name(),
                        command.firstName(),
                        command.lastName(),
                        now));
    }
}

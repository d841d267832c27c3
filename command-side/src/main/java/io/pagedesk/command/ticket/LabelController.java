package io.pagedesk.command.ticket;

import io.pagedesk.command.conversation.ConversationCommand;
import io.pagedesk.command.conversation.ConversationCommand.AddLabel;
import io.pagedesk.command.conversation.ConversationCommand.RemoveLabel;
import io.pagedesk.command.conversation.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels of a ticket. */
@RestController
@RequestMapping("/api/tickets/{ticketId}/labels/{label}")
class LabelController {

    private final TicketCommands tickets;

    LabelController(TicketCommands tickets) {
        this.tickets = tickets;
    }

    @PutMapping
    @Operation(
            summary = "Puts a label on a ticket",
            description = "Kept in lower case with single spaces. Refused as too-many-labels (409) or invalid-request"
                    + " (400). Repeated, it changes nothing.")
    Versioned add(
            @PathVariable String ticketId,
            @PathVariable String label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal agent) {
        return tell(AddLabel::new, ticketId, label, ifMatch, agent);
    }

    @DeleteMapping
    @Operation(summary = "Takes a label off a ticket", description = "Repeated, it changes nothing.")
    Versioned remove(
            @PathVariable String ticketId,
            @PathVariable String label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal agent) {
        return tell(RemoveLabel::new, ticketId, label, ifMatch, agent);
    }

    private Versioned tell(
            LabelCommand command, String ticketId, String label, @Nullable String ifMatch, Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        return tickets.tell(command.about(
                ticket.conversationId(),
                ticket.number(),
                Label.typed(label).text(),
                agent.getName(),
                ExpectedVersion.in(ifMatch)));
    }

    /** What is done with a label. */
    @FunctionalInterface
    private interface LabelCommand {
        ConversationCommand about(
                String conversationId, int ticket, String label, String agent, @Nullable Long expectedVersion);
    }
}

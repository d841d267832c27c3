package io.pagedesk.command.ticket;

import io.pagedesk.command.conversation.ConversationCommand.SeeMentions;
import io.pagedesk.command.conversation.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent has seen of the notes that mention them. */
@RestController
@RequestMapping("/api/tickets/{ticketId}/mentions")
class MentionController {

    private final TicketCommands tickets;

    MentionController(TicketCommands tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "The caller has seen the notes that mention them",
            description = "All until now, on any ticket of the customer. Repeated, it changes nothing.")
    void seen(@PathVariable String ticketId, Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        tickets.inform(new SeeMentions(ticket.conversationId(), agent.getName()));
    }
}

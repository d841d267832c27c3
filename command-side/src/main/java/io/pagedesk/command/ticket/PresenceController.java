package io.pagedesk.command.ticket;

import io.pagedesk.command.conversation.ConversationCommand.LookUpTicket;
import io.pagedesk.command.conversation.ConversationCommand.ShowTyping;
import io.pagedesk.command.conversation.Reach;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.presence.Presence;
import io.pagedesk.command.presence.SenderAction;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer sees of an agent besides messages. Best effort: whether Meta shows it is not waited for. */
@RestController
@RequestMapping("/api/tickets/{ticketId}")
class PresenceController {

    private final TicketCommands tickets;
    private final Presence presence;

    PresenceController(TicketCommands tickets, Presence presence) {
        this.tickets = tickets;
        this.presence = presence;
    }

    /** Shows the customer that somebody types, or stopped. */
    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Shows the customer that an agent types, or stopped",
            description = "Best effort. Refused as window-closed (409) outside the standard window.")
    void typing(@PathVariable String ticketId, @Valid @RequestBody TypingRequest typing) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        Reach reach = tickets.tell(new ShowTyping(ticket.conversationId(), ticket.number()), Reach.class);
        presence.show(reach, typing.on() ? SenderAction.TYPING_ON : SenderAction.TYPING_OFF);
    }

    /** Shows the customer that their messages were seen; outside the standard window nothing is shown. */
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Shows the customer that their messages were seen",
            description = "Best effort. Outside the standard window nothing is shown.")
    void seen(@PathVariable String ticketId) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        Reach reach = tickets.tell(new LookUpTicket(ticket.conversationId(), ticket.number()), Reach.class);
        if (reach.standardWindowOpen()) {
            presence.show(reach, SenderAction.MARK_SEEN);
        }
    }

    record TypingRequest(@NotNull Boolean on) {}
}

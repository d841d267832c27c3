package io.pagedesk.command.ticket;

import io.pagedesk.command.agent.AgentDirectory;
import io.pagedesk.command.conversation.ConversationCommand.AddNote;
import io.pagedesk.command.conversation.ConversationCommand.AssignTicket;
import io.pagedesk.command.conversation.ConversationCommand.ChangeTicketStatus;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.events.conversation.TicketStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an agent does on a ticket. Each answer carries the version of the ticket that shows it. */
@RestController
@RequestMapping("/api/tickets/{ticketId}")
class TicketController {

    private final TicketCommands tickets;
    private final AgentDirectory agents;
    private final Mentions mentions;

    TicketController(TicketCommands tickets, AgentDirectory agents, Mentions mentions) {
        this.tickets = tickets;
        this.agents = agents;
        this.mentions = mentions;
    }

    /** Gives the ticket to an agent, to the caller ({@code me}), or to nobody (null). */
    @PutMapping("/assignee")
    Versioned assign(
            @PathVariable String ticketId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Principal agent) {
        String assignee = assignee(body.get("agent"), agent.getName());
        TicketId ticket = TicketCommands.ticket(ticketId);
        return tickets.tell(new AssignTicket(
                ticket.conversationId(), ticket.number(), assignee, agent.getName(), ExpectedVersion.in(ifMatch)));
    }

    /** Sets whose turn it is. */
    @PutMapping("/status")
    Versioned changeStatus(
            @PathVariable String ticketId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StatusRequest request,
            Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        return tickets.tell(new ChangeTicketStatus(
                ticket.conversationId(),
                ticket.number(),
                request.status(),
                agent.getName(),
                ExpectedVersion.in(ifMatch)));
    }

    /** Leaves a note for colleagues; whom it names as {@code @username} is told. */
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteAnswer addNote(
            @PathVariable String ticketId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NoteRequest request,
            Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        String noteId = UUID.randomUUID().toString();
        long version = tickets.tell(
                new AddNote(
                        ticket.conversationId(),
                        ticket.number(),
                        noteId,
                        request.text(),
                        mentions.in(request.text()),
                        agent.getName(),
                        ExpectedVersion.in(ifMatch)),
                Long.class);
        return new NoteAnswer(noteId, version);
    }

    private @Nullable String assignee(@Nullable JsonNode named, String me) {
        if (named != null && named.isNull()) {
            return null;
        }
        if (named == null || !named.isString()) {
            throw InvalidRequest.of("agent", "must be a username, \"me\" or null")
                    .asException();
        }
        String username = "me".equals(named.stringValue()) ? me : named.stringValue();
        return agents.findActive(username)
                .orElseThrow(
                        () -> InvalidRequest.of("agent", "is no active agent").asException());
    }

    record StatusRequest(@NotNull TicketStatus status) {}

    record NoteRequest(@NotBlank @Size(max = 10_000) String text) {}

    record NoteAnswer(String noteId, long version) {}
}

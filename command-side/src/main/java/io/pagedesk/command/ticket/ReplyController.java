package io.pagedesk.command.ticket;

import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.command.conversation.ReplyAccepted;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.events.conversation.ReplyPart;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent's replies: sent, sent again, taken back, or settled by what the agent saw. */
@RestController
@RequestMapping("/api/tickets/{ticketId}/replies")
class ReplyController {

    private final TicketCommands tickets;
    private final ReplyParts replyParts;

    ReplyController(TicketCommands tickets, ReplyParts replyParts) {
        this.tickets = tickets;
        this.replyParts = replyParts;
    }

    /** Answers the customer; accepted with the ground on which it may leave, or refused by the window. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Answers the customer",
            description = "Refused as window-closed or human-agent-reply-used (409, with window), page-disconnected"
                    + " (409), reply-id-reused (409), invalid-request (400).")
    ReplyAccepted reply(
            @PathVariable String ticketId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplyRequest reply,
            Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        List<ReplyPart> parts = replyParts.of(reply, ticket, agent.getName());
        UUID replyId = Objects.requireNonNullElseGet(reply.replyId(), UUID::randomUUID);
        return tickets.tell(
                new SendAgentReply(
                        ticket.conversationId(),
                        ticket.number(),
                        replyId.toString(),
                        agent.getName(),
                        parts,
                        reply.replyTo(),
                        reply.status(),
                        Fingerprint.of(ticketId, parts, reply.replyTo(), reply.status()),
                        ExpectedVersion.in(ifMatch)),
                ReplyAccepted.class);
    }

    /** Sends again what failed or may not have left, as far as the window allows it now. */
    @PostMapping("/{replyId}/retry")
    @Operation(
            summary = "Sends parts of a reply again that failed or are uncertain",
            description = "Judged by the window anew. Refused as reply-not-failed, window-closed,"
                    + " human-agent-reply-used or page-disconnected (409), reply-not-found (404). Repeated, it changes"
                    + " nothing.")
    Versioned retry(
            @PathVariable String ticketId,
            @PathVariable String replyId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ChosenParts chosen,
            Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        return tickets.tell(new RetryReply(
                ticket.conversationId(),
                ticket.number(),
                replyId,
                ChosenParts.in(chosen),
                agent.getName(),
                ExpectedVersion.in(ifMatch)));
    }

    /** Takes back what has not left. */
    @PostMapping("/{replyId}/withdraw")
    @Operation(
            summary = "Takes back parts of a reply that have not left",
            description = "Refused as reply-already-left (409) or reply-not-found (404). Repeated, it changes nothing.")
    Versioned withdraw(
            @PathVariable String ticketId,
            @PathVariable String replyId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ChosenParts chosen,
            Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        return tickets.tell(new WithdrawReply(
                ticket.conversationId(),
                ticket.number(),
                replyId,
                ChosenParts.in(chosen),
                agent.getName(),
                ExpectedVersion.in(ifMatch)));
    }

    /** Settles what is uncertain: the agent saw that it reached the customer. */
    @PostMapping("/{replyId}/mark-sent")
    @Operation(
            summary = "Marks uncertain parts of a reply as sent",
            description =
                    "Refused as reply-not-uncertain (409) or reply-not-found (404). Repeated, it changes nothing.")
    Versioned markSent(
            @PathVariable String ticketId,
            @PathVariable String replyId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ChosenParts chosen,
            Principal agent) {
        TicketId ticket = TicketCommands.ticket(ticketId);
        return tickets.tell(new MarkReplySent(
                ticket.conversationId(),
                ticket.number(),
                replyId,
                ChosenParts.in(chosen),
                agent.getName(),
                ExpectedVersion.in(ifMatch)));
    }
}

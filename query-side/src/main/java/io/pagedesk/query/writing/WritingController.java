package io.pagedesk.query.writing;

import io.pagedesk.query.problem.InvalidRequestException;
import io.pagedesk.query.ticket.TicketLookup;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who writes on a ticket at this moment, so that no two answer at once. No command: nobody audits typing. */
@RestController
@RequestMapping("/api/writing/{ticketId}")
class WritingController {

    private final Writers writers;
    private final TicketLookup tickets;

    WritingController(Writers writers, TicketLookup tickets) {
        this.writers = writers;
        this.tickets = tickets;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Tells colleagues that the caller writes on a ticket, or stopped",
            description = "Forgotten after a few seconds; say it again while writing.")
    void write(@PathVariable String ticketId, @RequestBody WritingRequest request, Principal agent) {
        if (request.writing() == null) {
            throw new InvalidRequestException("writing", "must be true or false");
        }
        tickets.get(ticketId);
        if (request.writing()) {
            writers.writes(ticketId, agent.getName());
        } else {
            writers.stops(ticketId, agent.getName());
        }
    }

    @GetMapping
    @Operation(summary = "The usernames of those who write on a ticket at this moment")
    List<String> writers(@PathVariable String ticketId) {
        return writers.on(ticketId);
    }

    record WritingRequest(@Nullable Boolean writing) {}
}

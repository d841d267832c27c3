package io.pagedesk.query.audit.past;

import io.pagedesk.query.audit.InstantParameter;
import io.pagedesk.query.audit.access.AuditAccess;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A ticket as it stood when the events recorded until an instant were all there were; now, where none is named. */
@RestController
class PastController {

    private final PastTickets tickets;
    private final AuditAccess access;
    private final Clock clock;

    PastController(PastTickets tickets, AuditAccess access, Clock clock) {
        this.tickets = tickets;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/api/audit/tickets/{id}")
    PastTicket ticket(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Principal asker) {
        Instant wanted = Objects.requireNonNullElseGet(InstantParameter.parse(at, "at"), clock::instant);
        access.record(asker.getName(), "ticket-at", id, "at=" + wanted);
        return tickets.find(id, wanted);
    }
}

package io.pagedesk.query.audit.trail;

import io.pagedesk.query.audit.access.AuditAccess;
import io.pagedesk.query.problem.InvalidRequestException;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, oldest first. */
@RestController
class TrailController {

    private final Trails trails;
    private final AuditAccess access;
    private final Clock clock;

    TrailController(Trails trails, AuditAccess access, Clock clock) {
        this.trails = trails;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/api/audit/tickets/{id}/events")
    TrailPage ofTicket(@PathVariable String id, @ParameterObject TrailParameters part, Principal asker) {
        String conversation = id.replaceFirst("-\\d+$", "");
        return show(asker, "ticket-events", id, part.of(conversation, id));
    }

    @GetMapping("/api/audit/pages/{id}/events")
    TrailPage ofPage(@PathVariable String id, @ParameterObject TrailParameters part, Principal asker) {
        return show(asker, "page-events", id, part.of("page:" + id));
    }

    @GetMapping("/api/audit/apps/{id}/events")
    TrailPage ofApp(@PathVariable String id, @ParameterObject TrailParameters part, Principal asker) {
        return show(asker, "app-events", id, part.of("app:" + id));
    }

    @GetMapping("/api/audit/agents/{username}/events")
    TrailPage ofAgent(@PathVariable String username, @ParameterObject TrailParameters part, Principal asker) {
        return show(asker, "agent-events", username, part.of("agent:" + username));
    }

    /** Who looked at the audit on a day, by UTC; today where none is named. */
    @GetMapping("/api/audit/accesses")
    TrailPage ofAccesses(
            @RequestParam(required = false) @Nullable String day,
            @ParameterObject TrailParameters part,
            Principal asker) {
        LocalDate wanted = day(day);
        return show(asker, "accesses", wanted.toString(), part.of(AuditAccess.streamOf(wanted)));
    }

    private TrailPage show(Principal asker, String what, String subject, TrailQuery query) {
        access.record(asker.getName(), what, subject, query.after() < 0 ? null : "after=" + query.after());
        return trails.find(query);
    }

    private LocalDate day(@Nullable String day) {
        if (day == null || day.isBlank()) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new InvalidRequestException("day", "must be a day such as 2026-11-28");
        }
    }
}

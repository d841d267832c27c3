package io.pagedesk.query.inbox;

import java.security.Principal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inboxes, and the tickets in them. */
@RestController
class InboxController {

    private final QueryGateway queries;

    InboxController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/inboxes")
    CompletableFuture<List<InboxView>> inboxes(Principal viewer) {
        return queries.query(new CountInboxes(viewer.getName()), ResponseTypes.multipleInstancesOf(InboxView.class));
    }

    /** Latest customer activity first; {@code closing} soonest deadline first. Without an inbox, every ticket. */
    @GetMapping("/api/tickets")
    CompletableFuture<TicketPage> tickets(
            @RequestParam(required = false) @Nullable String inbox,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Principal viewer) {
        ListParameters parameters = new ListParameters(inbox, page, status, assignee, label, q, cursor, limit);
        return queries.query(parameters.query(viewer.getName()), TicketPage.class);
    }
}

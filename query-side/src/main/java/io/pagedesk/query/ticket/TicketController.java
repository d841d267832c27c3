package io.pagedesk.query.ticket;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Limit;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One ticket. */
@RestController
class TicketController {

    private final QueryGateway queries;
    private final TicketVersions versions;

    TicketController(QueryGateway queries, TicketVersions versions) {
        this.queries = queries;
        this.versions = versions;
    }

    /** The tickets that the same customer had before, the latest first. */
    @GetMapping("/api/tickets/{id}/earlier")
    CompletableFuture<EarlierTickets> earlier(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Cursor after = Cursor.parse(cursor, FindEarlierTickets.LIST);
        return queries.query(new FindEarlierTickets(id, after, Limit.parse(limit)), EarlierTickets.class);
    }

    /** The ticket with its version as ETag; waits up to two seconds for {@code minVersion}. */
    @GetMapping("/api/tickets/{id}")
    CompletableFuture<ResponseEntity<TicketView>> ticket(
            @PathVariable String id, @RequestParam(required = false) @Nullable String minVersion) {
        return versions.reaches(id, VersionParameter.parse(minVersion))
                .thenCompose(reached -> queries.query(new FindTicket(id), TicketView.class))
                .thenApply(ticket ->
                        ResponseEntity.ok().eTag("\"" + ticket.version() + "\"").body(ticket));
    }
}

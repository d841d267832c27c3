package io.pagedesk.query.cannedreply;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Limit;
import io.pagedesk.query.ticket.SearchWords;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The prepared texts, by title. They are administered on the command side. */
@RestController
class CannedReplyController {

    private final QueryGateway queries;

    CannedReplyController(QueryGateway queries) {
        this.queries = queries;
    }

    /** With {@code ticket}, each also as it reads there. */
    @GetMapping("/api/canned-replies")
    CompletableFuture<CannedReplyPage> cannedReplies(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String ticket,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Principal viewer) {
        return queries.query(
                new FindCannedReplies(
                        SearchWords.of(q),
                        ticket == null || ticket.isBlank() ? null : ticket,
                        viewer.getName(),
                        Cursor.parse(cursor, FindCannedReplies.LIST),
                        Limit.parse(limit)),
                CannedReplyPage.class);
    }
}

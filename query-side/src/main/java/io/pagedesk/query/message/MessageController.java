package io.pagedesk.query.message;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Limit;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a ticket, oldest first by Meta's time. */
@RestController
class MessageController {

    private final QueryGateway queries;

    MessageController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/tickets/{id}/messages")
    CompletableFuture<MessagePage> messages(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Cursor after = Cursor.parse(cursor, FindMessages.LIST);
        return queries.query(new FindMessages(id, after, Limit.parse(limit)), MessagePage.class);
    }
}

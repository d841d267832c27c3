package io.pagedesk.query.mention;

import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Limit;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where notes mention the caller. That they were seen is said on the command side. */
@RestController
class MentionController {

    private final QueryGateway queries;

    MentionController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/mentions")
    CompletableFuture<MentionPage> mentions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Principal viewer) {
        Cursor after = Cursor.parse(cursor, FindMentions.LIST);
        return queries.query(new FindMentions(viewer.getName(), after, Limit.parse(limit)), MentionPage.class);
    }
}

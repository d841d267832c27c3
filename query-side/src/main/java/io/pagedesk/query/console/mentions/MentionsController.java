package io.pagedesk.query.console.mentions;

import io.pagedesk.query.mention.FindMentions;
import io.pagedesk.query.mention.MentionPage;
import io.pagedesk.query.paging.Cursor;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes that mention whoever looks. */
@Controller
class MentionsController {

    private static final int AT_ONCE = 50;

    private final QueryGateway queries;

    MentionsController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/app/mentions")
    CompletableFuture<String> mentions(
            @RequestParam(required = false) @Nullable String cursor, Principal viewer, Model page) {
        Cursor after = Cursor.parse(cursor, FindMentions.LIST);
        return queries.query(new FindMentions(viewer.getName(), after, AT_ONCE), MentionPage.class)
                .thenApply(found -> {
                    page.addAttribute("mentions", found);
                    return "console/mentions/mentions";
                });
    }
}

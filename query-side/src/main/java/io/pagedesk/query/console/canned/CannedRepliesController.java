package io.pagedesk.query.console.canned;

import io.pagedesk.events.cannedreply.Placeholder;
import io.pagedesk.query.cannedreply.CannedReplyPage;
import io.pagedesk.query.cannedreply.FindCannedReplies;
import io.pagedesk.query.paging.Cursor;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Canned replies as admins see them; what they change goes to the API. */
@Controller
class CannedRepliesController {

    private static final int AT_ONCE = 100;

    private final QueryGateway queries;

    CannedRepliesController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/admin/canned-replies")
    CompletableFuture<String> cannedReplies(
            @RequestParam(required = false) @Nullable String cursor, Principal viewer, Model page) {
        Cursor after = Cursor.parse(cursor, FindCannedReplies.LIST);
        return queries.query(
                        new FindCannedReplies(List.of(), null, viewer.getName(), after, AT_ONCE), CannedReplyPage.class)
                .thenApply(found -> {
                    page.addAttribute("cannedReplies", found);
                    page.addAttribute("placeholders", placeholders());
                    return "console/canned/canned";
                });
    }

    private static List<String> placeholders() {
        return Arrays.stream(Placeholder.values())
                .map(placeholder -> "{{" + placeholder.key() + "}}")
                .toList();
    }
}

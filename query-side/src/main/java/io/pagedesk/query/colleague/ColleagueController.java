package io.pagedesk.query.colleague;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works at the desk. Accounts are administered on the command side. */
@RestController
class ColleagueController {

    private final QueryGateway queries;

    ColleagueController(QueryGateway queries) {
        this.queries = queries;
    }

    /** By username; those who left only with {@code inactive=true}. */
    @GetMapping("/api/agents")
    CompletableFuture<List<ColleagueView>> agents(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") String inactive) {
        return queries.query(
                new FindColleagues(q, Boolean.parseBoolean(inactive)),
                ResponseTypes.multipleInstancesOf(ColleagueView.class));
    }
}

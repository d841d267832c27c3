package io.pagedesk.query.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The labels that are in use, so that nobody makes up a second word for the same. */
@RestController
class LabelController {

    private final QueryGateway queries;

    LabelController(QueryGateway queries) {
        this.queries = queries;
    }

    /** In the order of the alphabet, those that begin with {@code q} first, at most 20. */
    @GetMapping("/api/labels")
    CompletableFuture<List<String>> labels(@RequestParam(required = false) @Nullable String q) {
        return queries.query(new FindLabels(q == null ? "" : q), ResponseTypes.multipleInstancesOf(String.class));
    }
}

package io.pagedesk.simulator.graph.connect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import io.pagedesk.simulator.ledger.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The Pages of the user, a page of the list at a time. */
@SimulatorEndpoint
class AccountController {

    private static final List<String> TASKS =
            List.of("ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE");

    private final Tokens tokens;
    private final Granted granted;

    record Account(@JsonProperty("access_token") String accessToken, String name, String id, List<String> tasks) {}

    record Cursors(String before, String after) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paging(Cursors cursors, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accounts(List<Account> data, @Nullable Paging paging) {}

    AccountController(Tokens tokens, Granted granted) {
        this.tokens = tokens;
        this.granted = granted;
    }

    @GetMapping(GraphPath.VERSION + "/me/accounts")
    Accounts accounts(GraphRequest request) {
        var user = tokens.userOf(request);
        var pages = granted.listedFor(user);
        var start = indexAfter(pages, request.text("after").orElse(null));
        var end = Math.min(
                pages.size(), start + Math.min(limitOf(request), user.granted().pageSize()));
        var shown = pages.subList(start, end);
        if (shown.isEmpty()) {
            return new Accounts(List.of(), null);
        }
        var after = shown.get(shown.size() - 1).id();
        var next = end < pages.size() ? nextUrl(request, after) : null;
        return new Accounts(
                shown.stream().map(AccountController::account).toList(),
                new Paging(new Cursors(shown.get(0).id(), after), next));
    }

    private static Account account(Page page) {
        return new Account(page.token(), page.name(), page.id(), TASKS);
    }

    private static int indexAfter(List<Page> pages, @Nullable String cursor) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(cursor)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int limitOf(GraphRequest request) {
        try {
            return Math.max(
                    1, Math.min(100, Integer.parseInt(request.text("limit").orElse("25"))));
        } catch (NumberFormatException e) {
            throw GraphException.badParameter("Param limit must be an integer");
        }
    }

    /** As Meta's, it carries the token, but not its proof. */
    private static String nextUrl(GraphRequest request, String after) {
        return UriComponentsBuilder.fromUriString(request.url())
                .queryParam("access_token", "{token}")
                .queryParam("limit", limitOf(request))
                .queryParam("after", after)
                .encode()
                .buildAndExpand(request.token())
                .toUriString();
    }
}

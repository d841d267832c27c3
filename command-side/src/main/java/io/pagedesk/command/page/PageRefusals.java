package io.pagedesk.command.page;

import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What can be refused about a Page. */
final class PageRefusals {

    private PageRefusals() {}

    static Refusal notFound(String pageId) {
        return Refusal.of(HttpStatus.NOT_FOUND, "page-not-found", "There is no connected Page " + pageId + ".");
    }

    static Refusal byMeta(GraphError error) {
        return Refusal.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "connect-refused",
                        "Meta refused to connect the Page with this token.")
                .with(Map.of("error", error.words()));
    }

    /** Its proof could never be made: it would be signed with a secret that is not its App's. */
    static Refusal tokenOfAnotherApp(String appId) {
        return Refusal.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "token-of-another-app",
                "The token was issued for another App than " + appId + ".");
    }

    static Refusal metaUnreachable() {
        return Refusal.of(
                HttpStatus.SERVICE_UNAVAILABLE, "meta-unreachable", "Meta did not answer. Nothing was connected.");
    }
}

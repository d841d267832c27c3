package io.pagedesk.command.facebook;

import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What can be refused about a login with Facebook. */
final class FacebookRefusals {

    private FacebookRefusals() {}

    static Refusal loginNeeded(String appId) {
        return Refusal.of(
                HttpStatus.CONFLICT,
                "facebook-login-needed",
                "Log in with Facebook first, or again: /oauth/facebook/connect?app=" + appId);
    }

    static Refusal byMeta(GraphError error) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "facebook-refused", "Meta refused to show the Pages.")
                .with(Map.of("error", error.words()));
    }

    static Refusal pageNotOffered(String pageId) {
        return Refusal.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "page-not-offered",
                "Your login with Facebook gives no token for the Page " + pageId + ".");
    }

    static Refusal metaUnreachable() {
        return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "meta-unreachable", "Meta did not answer.");
    }
}

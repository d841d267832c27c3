package io.pagedesk.command.page;

import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What can be refused about a Page. */
final class PageRefusals {

    private PageRefusals() {}

    static Refusal notFound(String pageId) {
        return Refusal.of(HttpStatus.NOT_FOUND, "page-not-found", "There is no connected Page " + pageId + ".");
    }

    /** Meta's own words go to the admin, who needs them to mend the token or its permissions. */
    static Refusal byMeta(GraphError error) {
        Map<String, Object> words = new LinkedHashMap<>();
        putIfPresent(words, "code", error.code());
        putIfPresent(words, "subcode", error.subcode());
        putIfPresent(words, "message", error.message());
        putIfPresent(words, "traceId", error.traceId());
        return Refusal.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "connect-refused",
                        "Meta refused to connect the Page with this token.")
                .with(Map.of("error", words));
    }

    static Refusal metaUnreachable() {
        return Refusal.of(
                HttpStatus.SERVICE_UNAVAILABLE, "meta-unreachable", "Meta did not answer. Nothing was connected.");
    }

    private static void putIfPresent(Map<String, Object> words, String key, @Nullable Object value) {
        if (value != null) {
            words.put(key, value);
        }
    }
}

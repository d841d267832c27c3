package io.pagedesk.command.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as Meta words it. Only {@code code} and {@code subcode} say what it is; the message is for people and
 * changes without notice.
 *
 * @param code absent when Meta answered an error status without an error body
 * @param httpStatus may be 200: Meta sends some errors so
 * @param passing Meta's {@code is_transient}: it says that the same call may succeed later
 * @param traceId Meta's {@code fbtrace_id}, which its support asks for
 */
public record GraphError(
        @Nullable Integer code,
        @Nullable Integer subcode,
        int httpStatus,
        @Nullable String message,
        boolean passing,
        @Nullable String traceId) {

    public GraphErrorClass meaning() {
        return GraphErrorClass.of(this);
    }

    /** What an admin needs to mend a token or its permissions, in Meta's own words, for a problem document. */
    public Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        putIfPresent(words, "code", code);
        putIfPresent(words, "subcode", subcode);
        putIfPresent(words, "message", message);
        putIfPresent(words, "traceId", traceId);
        return words;
    }

    private static void putIfPresent(Map<String, Object> words, String key, @Nullable Object value) {
        if (value != null) {
            words.put(key, value);
        }
    }
}

package io.pagedesk.command.graph;

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
}

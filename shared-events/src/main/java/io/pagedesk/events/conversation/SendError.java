package io.pagedesk.events.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What Meta answered to a send that did not succeed.
 *
 * @param code Graph API error code; null when there was no readable answer
 * @param subcode Graph API error subcode, where given
 * @param httpStatus HTTP status; null when no answer came
 * @param message Meta's wording, for people; never used to decide
 * @param traceId Meta's {@code fbtrace_id}
 */
public record SendError(
        @Nullable Integer code,
        @Nullable Integer subcode,
        @Nullable Integer httpStatus,
        @Nullable String message,
        @Nullable String traceId) {}

package io.pagedesk.query.audit.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.SendError;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not leave.
 *
 * @param reason the desk's stable word
 * @param refusedBy whose word ended it; null while it only waits
 * @param code Meta's error code, where Meta was asked and answered; likewise subcode, message and traceId
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MetaAnswer(
        @Nullable String reason,
        @Nullable RefusedBy refusedBy,
        @Nullable Integer code,
        @Nullable Integer subcode,
        @Nullable String message,
        @Nullable String traceId) {

    static MetaAnswer of(@Nullable String reason, @Nullable RefusedBy refusedBy, @Nullable SendError error) {
        return error == null
                ? new MetaAnswer(reason, refusedBy, null, null, null, null)
                : new MetaAnswer(reason, refusedBy, error.code(), error.subcode(), error.message(), error.traceId());
    }
}

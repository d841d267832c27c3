package io.pagedesk.query.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A reply that left against the rules; the report tells all of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ViolationRow(
        String replyId,
        String ticketId,
        @Nullable String pageId,
        @Nullable String agent,
        Instant at,
        List<String> violations) {

    static ViolationRow of(Document document) {
        return new ViolationRow(
                document.getString("_id"),
                document.getString(ViolationFields.TICKET_ID),
                document.getString(ViolationFields.PAGE_ID),
                document.getString(ViolationFields.AGENT),
                document.getDate(ViolationFields.AT).toInstant(),
                document.getList(ViolationFields.VIOLATIONS, String.class));
    }
}

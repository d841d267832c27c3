package io.pagedesk.query.cannedreply;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prepared text.
 *
 * @param text with its placeholders
 * @param filled with what the placeholders stand for on the ticket that was asked about; null where none was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "CannedReply", description = "A prepared text")
public record CannedReplyView(
        String id, String title, String text, @Nullable String filled, String changedBy, Instant changedAt) {}

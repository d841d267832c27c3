package io.pagedesk.query.cannedreply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Canned replies by title, and the cursor of the next ones. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CannedReplyPage(
        List<CannedReplyView> items, @Nullable String next) {}

package io.pagedesk.query.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in their order, and the cursor of the next ones. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TrailPage(List<TrailItem> items, @Nullable String next) {}

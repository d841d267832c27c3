package io.pagedesk.query.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of a ticket, and the cursor of the next ones. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MessagePage(List<MessageView> items, @Nullable String next) {}

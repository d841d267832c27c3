package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Meta restricted the Page; its replies wait. */
@EventType("page.restricted")
public record PageRestricted(String pageId, @Nullable String reason, Instant at) implements PageEvent {}

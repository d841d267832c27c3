package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta warned the Page that it breaks a policy; nothing is held yet.
 *
 * @param reason as Meta words it
 */
@EventType("page.warned")
public record PageWarned(String pageId, @Nullable String reason, Instant at) implements PageEvent {}

package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replies of the Page wait, for a cause that is neither its token nor a restriction.
 *
 * @param reason a stable word: {@code rate-limited}, {@code permission-missing}
 * @param until when sending is tried again by itself; null for when an admin did something about it
 */
@EventType("page.sends-held")
public record PageSendsHeld(
        String pageId, String reason, @Nullable Instant until, Instant at) implements PageEvent {}

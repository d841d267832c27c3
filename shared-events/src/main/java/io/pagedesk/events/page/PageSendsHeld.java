package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replies of the Page wait, for a cause that is neither its token nor a restriction. Told again where the cause changes
 * or the hold lasts longer than was told; ends with {@link PageSendsResumed}, or as the Page is disconnected.
 *
 * @param reason a stable word: {@code rate-limited}, {@code permission-missing}
 * @param until when sending goes on by itself; null where an admin has to do something about it, which a single send
 *     tries out now and then
 */
@EventType("page.sends-held")
public record PageSendsHeld(
        String pageId, String reason, @Nullable Instant until, Instant at) implements PageEvent {}

package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Meta no longer accepts the Page's token (error 190); replies wait until an admin reconnects. */
@EventType("page.credentials-expired")
public record PageCredentialsExpired(
        String pageId, int code, @Nullable Integer subcode, Instant at) implements PageEvent {}

package io.pagedesk.command.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that its owner or an admin may end.
 *
 * @param lastSeenAt when the command side last saw it, to the minute: signing in, a write, or asking who is signed in
 * @param address LOCAL, PRIVATE or PUBLIC: from what kind of address it was opened; the address itself is not kept
 * @param userAgent what the browser or program called itself
 */
public record OpenSession(
        String sessionId,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        @Nullable String address,
        @Nullable String userAgent) {}

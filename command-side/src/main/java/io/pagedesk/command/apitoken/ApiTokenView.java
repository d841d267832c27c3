package io.pagedesk.command.apitoken;

import io.pagedesk.events.agent.AgentRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as an admin sees it: never the token itself.
 *
 * @param expiresAt null for never
 * @param revokedAt null while it is accepted
 * @param lastUsedAt to the minute, on the command side; null where it was not used there
 */
record ApiTokenView(
        String tokenId,
        String name,
        AgentRole role,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}

package io.pagedesk.events.token;

import io.pagedesk.events.EventType;
import io.pagedesk.events.agent.AgentRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An integration may call the desk.
 *
 * @param integration what it is called; its acts are those of {@code api:NAME}
 * @param secretSha256 SHA-256 of the token, in hex, by which it is recognised. The token is 256 random bits, so its
 *     digest lets nobody in and cannot be searched for; unlike a password's
 * @param expiresAt null for never
 */
@EventType("token.created")
public record ApiTokenCreated(
        String tokenId,
        String integration,
        AgentRole role,
        String secretSha256,
        @Nullable Instant expiresAt,
        String by,
        Instant at)
        implements ApiTokenEvent {}

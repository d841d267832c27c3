package io.pagedesk.command.apitoken;

import io.pagedesk.events.agent.AgentRole;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Let an integration call the desk; the token itself stays with its caller. */
record CreateApiToken(
        String tokenId,
        String name,
        AgentRole role,
        String secretSha256,
        @Nullable Instant expiresAt) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return ApiToken.idOf(tokenId);
    }
}

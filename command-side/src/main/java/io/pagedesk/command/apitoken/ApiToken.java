package io.pagedesk.command.apitoken;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.token.ApiTokenCreated;
import io.pagedesk.events.token.ApiTokenRevoked;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One API token. How it stands now is in {@link ApiTokenTable}, written with the same commit as its events. */
@Aggregate(type = "ApiToken")
class ApiToken {

    private String tokenId = "";
    private boolean revoked;

    ApiToken() {}

    /** Absent until the first event: Axon asks before it is applied. */
    @AggregateIdentifier
    @Nullable
    String id() {
        return tokenId.isEmpty() ? null : idOf(tokenId);
    }

    @CommandHandler
    ApiToken(CreateApiToken command, ApiTokenTable tokens, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        ApiTokenCreated created = new ApiTokenCreated(
                command.tokenId(),
                command.name(),
                command.role(),
                command.secretSha256(),
                command.expiresAt(),
                actor,
                clock.instant());
        tokens.insert(created);
        AggregateLifecycle.apply(created);
    }

    @CommandHandler
    void handle(RevokeApiToken command, ApiTokenTable tokens, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        if (!revoked) {
            Instant now = clock.instant();
            tokens.revoke(tokenId, now);
            AggregateLifecycle.apply(new ApiTokenRevoked(tokenId, actor, now));
        }
    }

    @EventSourcingHandler
    void on(ApiTokenCreated event) {
        tokenId = event.tokenId();
    }

    @EventSourcingHandler
    void on(ApiTokenRevoked event) {
        revoked = true;
    }

    /** Ids of all kinds of aggregates share one space. */
    static String idOf(String tokenId) {
        return "api-token:" + tokenId;
    }
}

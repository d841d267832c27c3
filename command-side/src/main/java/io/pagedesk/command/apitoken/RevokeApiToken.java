package io.pagedesk.command.apitoken;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refuse a token from now on; revoking it twice changes nothing. */
record RevokeApiToken(String tokenId) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return ApiToken.idOf(tokenId);
    }
}

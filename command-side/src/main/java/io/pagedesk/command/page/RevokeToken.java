package io.pagedesk.command.page;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forget the Page's token, where it still is the one that this Facebook user gave. */
record RevokeToken(String pageId, String ownerId, String cause) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }

    @Override
    public String toString() {
        return "RevokeToken[pageId=" + pageId + "]";
    }
}

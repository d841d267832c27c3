package io.pagedesk.command.cannedreply;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Offer a prepared text no longer. */
record DeleteCannedReply(String cannedReplyId) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return CannedReply.idOf(cannedReplyId);
    }
}

package io.pagedesk.command.cannedreply;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Give a prepared text another title, or other words. */
record ChangeCannedReply(String cannedReplyId, String title, String text) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return CannedReply.idOf(cannedReplyId);
    }
}

package io.pagedesk.command.cannedreply;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Prepare a text for agents. */
record CreateCannedReply(String cannedReplyId, String title, String text) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return CannedReply.idOf(cannedReplyId);
    }
}

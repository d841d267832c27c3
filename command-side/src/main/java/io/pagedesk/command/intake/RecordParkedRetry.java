package io.pagedesk.command.intake;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An admin had a parked item taken in again. */
record RecordParkedRetry(String parkedId, String appId, String reason, boolean taken) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return ParkedRetries.idOf(parkedId);
    }
}

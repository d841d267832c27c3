package io.pagedesk.command.app;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Have the tickets of the App's test mode removed; refused while it is still in it. Answers how many there are. */
record OrderTestTicketRemoval(String appId) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return App.idOf(appId);
    }
}

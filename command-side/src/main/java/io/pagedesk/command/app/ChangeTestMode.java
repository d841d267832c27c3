package io.pagedesk.command.app;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say whether the App is in Meta's test mode. */
record ChangeTestMode(String appId, boolean testMode) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return App.idOf(appId);
    }
}

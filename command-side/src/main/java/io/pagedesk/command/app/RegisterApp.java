package io.pagedesk.command.app;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Register an App; its secrets are encrypted already, so that no bus ever carries them in the clear. */
record RegisterApp(String appId, String name, boolean testMode, String appSecret, String verifyToken) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return App.idOf(appId);
    }

    @Override
    public String toString() {
        return "RegisterApp[appId=" + appId + "]";
    }
}

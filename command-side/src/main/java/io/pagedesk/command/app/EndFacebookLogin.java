package io.pagedesk.command.app;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that what {@code agent}'s login with Facebook gave was taken back. */
record EndFacebookLogin(String appId, String agent, String cause) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return App.idOf(appId);
    }
}

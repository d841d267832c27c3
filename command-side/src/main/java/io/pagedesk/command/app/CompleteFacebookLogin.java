package io.pagedesk.command.app;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that an admin logged in with Facebook and what they allowed. */
record CompleteFacebookLogin(String appId, List<String> granted, List<String> declined) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return App.idOf(appId);
    }
}

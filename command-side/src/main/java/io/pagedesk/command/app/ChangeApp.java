package io.pagedesk.command.app;

import java.time.Duration;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Change what is given of an App; secrets are encrypted already, and given only where they are new.
 *
 * @param formerFor how long the former secret is still accepted
 */
record ChangeApp(
        String appId,
        @Nullable String name,
        @Nullable String appSecret,
        @Nullable String verifyToken,
        Duration formerFor) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return App.idOf(appId);
    }

    @Override
    public String toString() {
        return "ChangeApp[appId=" + appId + "]";
    }
}

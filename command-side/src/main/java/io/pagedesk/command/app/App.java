package io.pagedesk.command.app;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.app.AppFacebookLoginCompleted;
import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One Meta app. Its secrets stand in {@link AppTable}, written with the same commit as its events. */
@Aggregate(type = "App")
class App {

    private String appId = "";
    private boolean testMode;

    App() {}

    /** Absent until the first event: Axon asks before it is applied. */
    @AggregateIdentifier
    @Nullable
    String id() {
        return appId.isEmpty() ? null : idOf(appId);
    }

    @CommandHandler
    App(RegisterApp command, AppTable apps, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        AppRegistered registered =
                new AppRegistered(command.appId(), command.name(), command.testMode(), actor, clock.instant());
        apps.insert(registered, command.appSecret(), command.verifyToken());
        AggregateLifecycle.apply(registered);
    }

    @CommandHandler
    void handle(ChangeTestMode command, AppTable apps, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        if (command.testMode() != testMode) {
            apps.setTestMode(appId, command.testMode());
            AggregateLifecycle.apply(new AppTestModeChanged(appId, command.testMode(), actor, clock.instant()));
        }
    }

    @CommandHandler
    void handle(CompleteFacebookLogin command, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        AggregateLifecycle.apply(
                new AppFacebookLoginCompleted(appId, command.granted(), command.declined(), actor, clock.instant()));
    }

    @EventSourcingHandler
    void on(AppRegistered event) {
        appId = event.appId();
        testMode = event.testMode();
    }

    @EventSourcingHandler
    void on(AppTestModeChanged event) {
        testMode = event.testMode();
    }

    /** Ids of all kinds of aggregates share one space, and Meta's numbers may meet. */
    static String idOf(String appId) {
        return "app:" + appId;
    }
}

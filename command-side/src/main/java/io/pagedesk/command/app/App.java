package io.pagedesk.command.app;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.app.AppFacebookLoginCompleted;
import io.pagedesk.events.app.AppFacebookLoginEnded;
import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppRenamed;
import io.pagedesk.events.app.AppSecretRotated;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.app.AppTestTicketsRemovalOrdered;
import io.pagedesk.events.app.AppVerifyTokenChanged;
import java.time.Clock;
import java.time.Instant;
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
    private String name = "";
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
    void handle(ChangeApp command, AppTable apps, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        Instant now = clock.instant();
        if (command.name() != null && !command.name().equals(name)) {
            apps.rename(appId, command.name());
            AggregateLifecycle.apply(new AppRenamed(appId, command.name(), actor, now));
        }
        if (command.appSecret() != null) {
            Instant formerUntil = now.plus(command.formerFor());
            apps.rotateSecret(appId, command.appSecret(), formerUntil, now);
            AggregateLifecycle.apply(new AppSecretRotated(appId, formerUntil, actor, now));
        }
        if (command.verifyToken() != null) {
            apps.setVerifyToken(appId, command.verifyToken());
            AggregateLifecycle.apply(new AppVerifyTokenChanged(appId, actor, now));
        }
    }

    @CommandHandler
    int handle(
            OrderTestTicketRemoval command,
            TestTickets tickets,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        if (testMode) {
            throw AppRefusals.inTestMode(appId).asException();
        }
        int ordered = tickets.orderRemoval(appId, actor);
        if (ordered > 0) {
            AggregateLifecycle.apply(new AppTestTicketsRemovalOrdered(appId, ordered, actor, clock.instant()));
        }
        return ordered;
    }

    @CommandHandler
    void handle(CompleteFacebookLogin command, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        AggregateLifecycle.apply(
                new AppFacebookLoginCompleted(appId, command.granted(), command.declined(), actor, clock.instant()));
    }

    @CommandHandler
    void handle(EndFacebookLogin command, Clock clock) {
        AggregateLifecycle.apply(new AppFacebookLoginEnded(appId, command.cause(), command.agent(), clock.instant()));
    }

    @EventSourcingHandler
    void on(AppRegistered event) {
        appId = event.appId();
        name = event.name();
        testMode = event.testMode();
    }

    @EventSourcingHandler
    void on(AppRenamed event) {
        name = event.name();
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

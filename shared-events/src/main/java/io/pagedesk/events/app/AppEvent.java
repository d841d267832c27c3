package io.pagedesk.events.app;

import java.time.Instant;

/** A fact of one Meta app of the company. {@code at} is when the desk recorded it. */
public sealed interface AppEvent
        permits AppRegistered,
                AppTestModeChanged,
                AppRenamed,
                AppSecretRotated,
                AppVerifyTokenChanged,
                AppFacebookLoginCompleted,
                AppFacebookLoginEnded,
                AppTestTicketsRemovalOrdered {

    String appId();

    Instant at();
}

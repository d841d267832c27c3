package io.pagedesk.events.app;

import io.pagedesk.events.DeskEvent;

/** A fact of one Meta app of the company. */
public sealed interface AppEvent extends DeskEvent
        permits AppRegistered,
                AppTestModeChanged,
                AppRenamed,
                AppSecretRotated,
                AppVerifyTokenChanged,
                AppFacebookLoginCompleted,
                AppFacebookLoginEnded,
                AppTestTicketsRemovalOrdered {

    String appId();
}

package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An admin registered an app; its secrets are kept elsewhere, encrypted. */
@EventType("app.registered")
public record AppRegistered(String appId, String name, boolean testMode, String agent, Instant at)
        implements AppEvent {}

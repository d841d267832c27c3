package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An admin gave the app a new verify token; it is kept elsewhere, encrypted. */
@EventType("app.verify-token-changed")
public record AppVerifyTokenChanged(String appId, String agent, Instant at) implements AppEvent {}

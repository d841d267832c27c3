package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The app went live, or back to test mode, where only people with a role in it produce webhooks. */
@EventType("app.test-mode-changed")
public record AppTestModeChanged(String appId, boolean testMode, String agent, Instant at) implements AppEvent {}

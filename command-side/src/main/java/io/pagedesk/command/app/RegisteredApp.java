package io.pagedesk.command.app;

import java.time.Instant;

/** A row of {@link AppTable} without its secrets. */
record RegisteredApp(String appId, String name, boolean testMode, Instant registeredAt) {}

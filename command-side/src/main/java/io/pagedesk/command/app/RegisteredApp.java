package io.pagedesk.command.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@link AppTable} without its secrets. */
record RegisteredApp(
        String appId,
        String name,
        boolean testMode,
        Instant registeredAt,
        @Nullable Instant formerSecretUntil,
        boolean secretMissing) {}

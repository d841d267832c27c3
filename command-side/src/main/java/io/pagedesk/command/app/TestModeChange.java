package io.pagedesk.command.app;

import jakarta.validation.constraints.NotNull;

/** The body that switches an App's test mode. */
record TestModeChange(@NotNull Boolean enabled) {}

package io.pagedesk.command.app;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The body that switches an App's test mode.
 *
 * @param removeTestTickets when it goes live: whether the tickets of the test mode go at once
 */
record TestModeChange(@NotNull Boolean enabled, @Nullable Boolean removeTestTickets) {

    boolean removesTestTickets() {
        return !enabled && removeTestTickets != null && removeTestTickets;
    }
}

package io.pagedesk.command.agent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * End all sessions of an agent.
 *
 * @param kept the one that goes on, where there is such
 */
public record EndSessions(String username, @Nullable String kept) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Agent.idOf(username);
    }
}

package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Change what is given of an account; what is absent stays. */
record ChangeAgent(
        String username,
        @Nullable String name,
        @Nullable List<AgentRole> roles,
        @Nullable Boolean active,
        @Nullable String passwordHash) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Agent.idOf(username);
    }

    @Override
    public String toString() {
        return "ChangeAgent[username=" + username + "]";
    }
}

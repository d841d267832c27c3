package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let somebody work at the desk; {@code passwordHash} is hashed and encrypted already. */
record RegisterAgent(String username, String name, List<AgentRole> roles, String passwordHash) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Agent.idOf(username);
    }

    @Override
    public String toString() {
        return "RegisterAgent[username=" + username + "]";
    }
}

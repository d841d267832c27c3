package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentRole;
import java.time.Instant;
import java.util.List;

/** A person's account: who it is and what it may do. Its password stands apart. */
public record Account(String username, String name, List<AgentRole> roles, boolean active, Instant createdAt) {

    public Account {
        roles = List.copyOf(roles);
    }

    boolean administers() {
        return active && roles.contains(AgentRole.ADMIN);
    }
}

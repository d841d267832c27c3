package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/** What an account may do changed. */
@EventType("agent.roles-changed")
public record AgentRolesChanged(String username, List<AgentRole> roles, String by, Instant at) implements AgentEvent {}

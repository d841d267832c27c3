package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import java.util.List;

/** Somebody may work at the desk. */
@EventType("agent.registered")
public record AgentRegistered(String username, @PersonalData String name, List<AgentRole> roles, String by, Instant at)
        implements AgentEvent {}

package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The account may no longer sign in; its sessions are over. */
@EventType("agent.deactivated")
public record AgentDeactivated(String username, String by, Instant at) implements AgentEvent {}

package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The account may sign in again. */
@EventType("agent.reactivated")
public record AgentReactivated(String username, String by, Instant at) implements AgentEvent {}

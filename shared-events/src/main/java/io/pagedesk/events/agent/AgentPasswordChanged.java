package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The account has a new password. */
@EventType("agent.password-changed")
public record AgentPasswordChanged(String username, String by, Instant at) implements AgentEvent {}

package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** A session is over before its token ran out: the token is refused from here on. */
@EventType("agent.session-ended")
public record AgentSessionEnded(String username, String sessionId, String by, Instant at) implements AgentEvent {}

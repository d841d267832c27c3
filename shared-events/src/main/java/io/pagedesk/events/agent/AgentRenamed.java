package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;

/** The name shown for an account changed. */
@EventType("agent.renamed")
public record AgentRenamed(String username, @PersonalData String name, String by, Instant at) implements AgentEvent {}

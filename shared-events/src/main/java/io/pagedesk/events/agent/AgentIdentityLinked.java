package io.pagedesk.events.agent;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * The account may sign in at the company's issuer.
 *
 * @param issuer the issuer's address
 * @param subject the issuer's own name for the person, which it never gives to another
 */
@EventType("agent.identity-linked")
public record AgentIdentityLinked(String username, String issuer, String subject, String by, Instant at)
        implements AgentEvent {}

package io.pagedesk.events.agent;

import io.pagedesk.events.DeskEvent;

/**
 * A fact of one account at the desk. {@code by} is the username of who did it, or {@code system}; passwords are kept
 * elsewhere, hashed.
 */
public sealed interface AgentEvent extends DeskEvent
        permits AgentRegistered,
                AgentRenamed,
                AgentRolesChanged,
                AgentPasswordChanged,
                AgentIdentityLinked,
                AgentDeactivated,
                AgentReactivated,
                AgentSessionEnded {

    String username();

    String by();
}

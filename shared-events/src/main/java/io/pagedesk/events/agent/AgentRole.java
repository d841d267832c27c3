package io.pagedesk.events.agent;

/** What an account may do: work tickets; administer as well; or read tickets and audit and write nothing. */
public enum AgentRole {
    AGENT,
    ADMIN,
    AUDITOR
}

package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let in whom the company's issuer vouches for: a new account, or one whose name and roles become what the issuer says.
 *
 * @param adopt whether an account that was never theirs may become theirs
 */
record AdmitAgent(String username, String name, List<AgentRole> roles, Identity identity, boolean adopt) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Agent.idOf(username);
    }
}

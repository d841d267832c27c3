package io.pagedesk.command.agent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give an agent the password that they chose themselves; {@code passwordHash} is hashed and encrypted already.
 *
 * @param session the one that goes on; whoever knew the old password may hold another
 */
public record ChangePassword(String username, String passwordHash, String session) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Agent.idOf(username);
    }

    @Override
    public String toString() {
        return "ChangePassword[username=" + username + "]";
    }
}

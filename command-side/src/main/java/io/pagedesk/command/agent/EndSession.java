package io.pagedesk.command.agent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** End one session of an agent; ending it twice changes nothing. */
public record EndSession(String username, String sessionId) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Agent.idOf(username);
    }
}

package io.pagedesk.query.access;

import static io.pagedesk.query.access.AccessFields.ACTIVE;
import static io.pagedesk.query.access.AccessFields.AGENTS;
import static io.pagedesk.query.access.AccessFields.API_TOKENS;
import static io.pagedesk.query.access.AccessFields.ENDED_AT;
import static io.pagedesk.query.access.AccessFields.ENDED_SESSIONS;
import static io.pagedesk.query.access.AccessFields.EXPIRES_AT;
import static io.pagedesk.query.access.AccessFields.NAME;
import static io.pagedesk.query.access.AccessFields.REVOKED;
import static io.pagedesk.query.access.AccessFields.ROLE;
import static io.pagedesk.query.access.AccessFields.SECRET_SHA256;
import static io.pagedesk.query.access.AccessFields.SESSIONS_ENDED_AT;
import static io.pagedesk.query.access.AccessFields.USERNAME;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentSessionEnded;
import io.pagedesk.events.token.ApiTokenCreated;
import io.pagedesk.events.token.ApiTokenRevoked;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes who may no longer ask. */
@Component
@ProcessingGroup(Projections.ACCESS)
class AccessProjector {

    private final ProjectionWriter writer;

    AccessProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(AgentRegistered event) {
        writer.create(AGENTS, event.username(), new Document(ACTIVE, true));
    }

    /** Tokens from before stay refused after the account is active again. */
    @EventHandler
    void on(AgentDeactivated event) {
        writer.change(
                AGENTS, event.username(), List.of(set(ACTIVE, false), set(SESSIONS_ENDED_AT, Date.from(event.at()))));
    }

    @EventHandler
    void on(AgentReactivated event) {
        writer.change(AGENTS, event.username(), List.of(set(ACTIVE, true)));
    }

    @EventHandler
    void on(ApiTokenCreated event) {
        Document token = new Document(NAME, event.integration())
                .append(ROLE, event.role().name())
                .append(SECRET_SHA256, event.secretSha256())
                .append(REVOKED, false);
        if (event.expiresAt() != null) {
            token.append(EXPIRES_AT, Date.from(event.expiresAt()));
        }
        writer.create(API_TOKENS, event.tokenId(), token);
    }

    @EventHandler
    void on(ApiTokenRevoked event) {
        writer.change(API_TOKENS, event.tokenId(), List.of(set(REVOKED, true)));
    }

    @EventHandler
    void on(AgentSessionEnded event) {
        writer.create(
                ENDED_SESSIONS,
                event.sessionId(),
                new Document(USERNAME, event.username()).append(ENDED_AT, Date.from(event.at())));
    }
}

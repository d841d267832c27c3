package io.pagedesk.query.colleague;

import static io.pagedesk.query.colleague.ColleagueFields.ACTIVE;
import static io.pagedesk.query.colleague.ColleagueFields.COLLECTION;
import static io.pagedesk.query.colleague.ColleagueFields.NAME;
import static io.pagedesk.query.colleague.ColleagueFields.ROLES;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRenamed;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentRolesChanged;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes who works at the desk, under which name. */
@Component
@ProcessingGroup(Projections.COLLEAGUES)
class ColleagueProjector {

    private final ProjectionWriter writer;

    ColleagueProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(AgentRegistered event) {
        writer.create(
                COLLECTION,
                event.username(),
                new Document(NAME, event.name())
                        .append(ROLES, words(event.roles()))
                        .append(ACTIVE, true));
    }

    @EventHandler
    void on(AgentRenamed event) {
        change(event.username(), NAME, event.name());
    }

    @EventHandler
    void on(AgentRolesChanged event) {
        change(event.username(), ROLES, words(event.roles()));
    }

    @EventHandler
    void on(AgentDeactivated event) {
        change(event.username(), ACTIVE, false);
    }

    @EventHandler
    void on(AgentReactivated event) {
        change(event.username(), ACTIVE, true);
    }

    private void change(String username, String field, Object value) {
        writer.change(COLLECTION, username, List.of(set(field, value)));
    }

    private static List<String> words(List<AgentRole> roles) {
        return roles.stream().map(AgentRole::name).toList();
    }
}

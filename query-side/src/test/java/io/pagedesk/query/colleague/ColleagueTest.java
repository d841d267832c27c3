package io.pagedesk.query.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRenamed;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentRolesChanged;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ColleagueTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ProjectionBench bench = new ProjectionBench(ColleagueProjector::new);
    private final ColleagueQueries queries =
            new ColleagueQueries(new Colleagues(GenerationTesting.readModels(bench.database())));
    private final List<DomainEventMessage<?>> life = List.of(
            fact("ada", 0, new AgentRegistered("ada", "Ada", List.of(AgentRole.AGENT), "root", NOON)),
            fact("ada", 1, new AgentRenamed("ada", "Ada Lovelace", "root", NOON)),
            fact("bob", 0, new AgentRegistered("bob", "Robert", List.of(AgentRole.AGENT), "root", NOON)),
            fact("ada", 2, new AgentRolesChanged("ada", List.of(AgentRole.AGENT, AgentRole.ADMIN), "root", NOON)),
            fact("bob", 1, new AgentDeactivated("bob", "root", NOON)),
            fact("ada", 3, new AgentDeactivated("ada", "root", NOON)),
            fact("ada", 4, new AgentReactivated("ada", "root", NOON)));

    @Test
    void whoWorksAtTheDeskIsFoundByUsernameAndName() {
        bench.project(life);

        assertThat(find("ADA", false))
                .containsExactly(new ColleagueView("ada", "Ada Lovelace", List.of("AGENT", "ADMIN"), true));
        assertThat(find("love", false)).extracting(ColleagueView::username).containsExactly("ada");
        assertThat(find("rob", false)).isEmpty();
        assertThat(find("", false)).extracting(ColleagueView::username).containsExactly("ada");
        assertThat(find("", true)).extracting(ColleagueView::username).containsExactly("ada", "bob");
    }

    @Test
    void twiceAndLateChangesNothing() {
        bench.project(life);
        List<Document> once = bench.documents("colleagues");

        bench.project(life);
        bench.project(List.of(life.get(3), life.get(1)));

        assertThat(bench.documents("colleagues")).isEqualTo(once);
    }

    private List<ColleagueView> find(String typed, boolean alsoInactive) {
        return queries.handle(new FindColleagues(typed, alsoInactive));
    }

    private static DomainEventMessage<?> fact(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>("Agent", stream, sequence, event);
    }
}

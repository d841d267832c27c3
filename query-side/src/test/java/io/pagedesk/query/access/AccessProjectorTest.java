package io.pagedesk.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentEvent;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentSessionEnded;
import io.pagedesk.events.token.ApiTokenCreated;
import io.pagedesk.events.token.ApiTokenRevoked;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AccessProjectorTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.500Z");

    private final ProjectionBench bench = new ProjectionBench(AccessProjector::new);
    private final EndedSessions ended = new EndedSessions(GenerationTesting.readModels(bench.database()));
    private final List<DomainEventMessage<?>> facts = new ArrayList<>();

    @Test
    void aSessionIsOverOnceItHasEnded() {
        project(registered(), new AgentSessionEnded("ada", "s1", "ada", NOON));

        assertThat(ended.contains(new Session("ada", "s1", NOON.minusSeconds(60))))
                .isTrue();
        assertThat(ended.contains(new Session("ada", "s2", NOON.minusSeconds(60))))
                .isFalse();
    }

    @Test
    void allSessionsOfADeactivatedAgentAreOver() {
        project(registered(), new AgentDeactivated("ada", "root", NOON));

        assertThat(ended.contains(new Session("ada", "s1", NOON.plusSeconds(60))))
                .isTrue();
    }

    @Test
    void sessionsFromBeforeADeactivationStayOverWhenTheAgentIsBack() {
        project(
                registered(),
                new AgentDeactivated("ada", "root", NOON),
                new AgentReactivated("ada", "root", NOON.plusSeconds(5)));

        assertThat(ended.contains(new Session("ada", "s1", NOON.minusSeconds(60))))
                .isTrue();
        assertThat(ended.contains(new Session("ada", "s1", Instant.parse("2026-11-20T12:00:00Z"))))
                .isTrue();
        assertThat(ended.contains(new Session("ada", "s2", NOON.plusSeconds(6))))
                .isFalse();
    }

    @Test
    void aTokenThatDoesNotSayWhenItWasIssuedIsFromBefore() {
        project(
                registered(),
                new AgentDeactivated("ada", "root", NOON),
                new AgentReactivated("ada", "root", NOON.plusSeconds(5)));

        assertThat(ended.contains(new Session("ada", null, null))).isTrue();
    }

    @Test
    void somebodyOfAnotherIssuerIsNotTurnedAway() {
        assertThat(ended.contains(new Session("someone@example.org", null, NOON)))
                .isFalse();
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        project(
                registered(),
                new AgentDeactivated("ada", "root", NOON),
                new AgentReactivated("ada", "root", NOON.plusSeconds(5)),
                new AgentSessionEnded("ada", "s1", "ada", NOON));
        List<Document> agents = bench.documents("agents");
        List<Document> sessions = bench.documents("ended_sessions");

        bench.project(facts);
        bench.project(facts.subList(1, 2));

        assertThat(bench.documents("agents")).isEqualTo(agents);
        assertThat(bench.documents("ended_sessions")).isEqualTo(sessions);
    }

    @Test
    void aTokenIsKnownByItsDigestUntilItIsRevokedHoweverOftenThatIsTold() {
        ApiTokens tokens = new ApiTokens(GenerationTesting.readModels(bench.database()));
        List<DomainEventMessage<?>> token = List.of(
                ofToken(0, new ApiTokenCreated("t1", "crm", AgentRole.AGENT, "digest", NOON, "root", NOON)),
                ofToken(1, new ApiTokenRevoked("t1", "root", NOON)));

        bench.project(token.subList(0, 1));
        assertThat(tokens.find("digest")).contains(new ApiToken("crm", "AGENT", NOON));
        assertThat(tokens.find("another")).isEmpty();

        bench.project(token);
        bench.project(token.subList(0, 1));
        assertThat(tokens.find("digest")).isEmpty();
    }

    private static DomainEventMessage<?> ofToken(long sequence, Object event) {
        return new GenericDomainEventMessage<>("ApiToken", "api-token:t1", sequence, event);
    }

    private static AgentRegistered registered() {
        return new AgentRegistered("ada", "Ada", List.of(AgentRole.AGENT), "root", NOON.minusSeconds(3600));
    }

    private void project(AgentEvent... events) {
        for (AgentEvent event : events) {
            facts.add(new GenericDomainEventMessage<>("Agent", "ada", facts.size(), event));
        }
        bench.project(facts);
    }
}

package io.pagedesk.command.agent;

import static io.pagedesk.events.agent.AgentRole.ADMIN;
import static io.pagedesk.events.agent.AgentRole.AGENT;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentPasswordChanged;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentSessionEnded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class AgentTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Map<String, Object> BY_ROOT = Map.of("actor", "root");
    private static final AgentRegistered REGISTERED = new AgentRegistered("ada", "Ada", List.of(ADMIN), "root", NOW);

    private final AccountTable accounts = mock(AccountTable.class);
    private final AgentSessions sessions = mock(AgentSessions.class);
    private final FixtureConfiguration<Agent> fixture = new AggregateTestFixture<>(Agent.class)
            .registerInjectableResource(accounts)
            .registerInjectableResource(sessions)
            .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void accountExists() {
        when(accounts.find("ada")).thenReturn(Optional.of(new Account("ada", "Ada", List.of(ADMIN), true, NOW)));
    }

    @Test
    void registrationKeepsThePasswordApart() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAgent("ada", "Ada", List.of(ADMIN), "hash"), BY_ROOT)
                .expectEvents(REGISTERED);

        verify(accounts).insert(REGISTERED, "hash");
    }

    @Test
    void aNewPasswordEndsTheSessionsOpenedWithTheOldOne() {
        when(sessions.endAll("ada", null, NOW)).thenReturn(List.of("s1", "s2"));

        fixture.given(REGISTERED)
                .when(new ChangeAgent("ada", null, null, null, "new-hash"), BY_ROOT)
                .expectEvents(
                        new AgentPasswordChanged("ada", "root", NOW),
                        new AgentSessionEnded("ada", "s1", "root", NOW),
                        new AgentSessionEnded("ada", "s2", "root", NOW));
    }

    @Test
    void aPasswordThatTheAgentChangesKeepsTheSessionItIsChangedFrom() {
        when(sessions.endAll("ada", "mine", NOW)).thenReturn(List.of("other"));

        fixture.given(REGISTERED)
                .when(new ChangePassword("ada", "new-hash", "mine"), Map.of("actor", "ada"))
                .expectEvents(
                        new AgentPasswordChanged("ada", "ada", NOW), new AgentSessionEnded("ada", "other", "ada", NOW));

        verify(accounts).setPasswordHash("ada", "new-hash");
    }

    @Test
    void theLastAdminIsJudgedWhileNobodyElseChangesAccounts() {
        when(accounts.otherAdmins("ada")).thenReturn(0);

        fixture.given(REGISTERED)
                .when(new ChangeAgent("ada", null, List.of(AGENT), null, null), BY_ROOT)
                .expectException(RefusedException.class)
                .expectExceptionDetails(AgentRefusals.lastAdmin())
                .expectNoEvents();

        InOrder order = inOrder(accounts);
        order.verify(accounts).waitForTurn();
        order.verify(accounts).otherAdmins("ada");
        verify(accounts, never()).update(any(), any());
    }

    @Test
    void anAdminBesideAnotherMayBeDeactivated() {
        when(accounts.otherAdmins("ada")).thenReturn(1);

        fixture.given(REGISTERED)
                .when(new ChangeAgent("ada", null, null, false, null), BY_ROOT)
                .expectEvents(new AgentDeactivated("ada", "root", NOW));
    }

    @Test
    void aSessionEndsOnce() {
        when(sessions.end("ada", "s1", NOW)).thenReturn(true, false);

        fixture.given(REGISTERED)
                .when(new EndSession("ada", "s1"), Map.of("actor", "ada"))
                .expectEvents(new AgentSessionEnded("ada", "s1", "ada", NOW));
        fixture.given(REGISTERED)
                .when(new EndSession("ada", "s1"), Map.of("actor", "ada"))
                .expectNoEvents();
    }
}

package io.pagedesk.command.agent;

import static io.pagedesk.events.agent.AgentRole.ADMIN;
import static io.pagedesk.events.agent.AgentRole.AGENT;
import static io.pagedesk.events.agent.AgentRole.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentPasswordChanged;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRenamed;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentRolesChanged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Account ADA = account(true, ADMIN);

    @Test
    void eachDifferenceIsOneFact() {
        AccountChange change = AccountChange.of(ADA, "Ada L.", List.of(AUDITOR, AGENT, AGENT), false, true);

        assertThat(change.facts("root", NOW))
                .containsExactly(
                        new AgentRenamed("ada", "Ada L.", "root", NOW),
                        new AgentRolesChanged("ada", List.of(AGENT, AUDITOR), "root", NOW),
                        new AgentPasswordChanged("ada", "root", NOW),
                        new AgentDeactivated("ada", "root", NOW));
    }

    @Test
    void whatIsAbsentOrTheSameIsNoFact() {
        assertThat(AccountChange.of(ADA, null, null, null, false).facts("root", NOW))
                .isEmpty();
        assertThat(AccountChange.of(ADA, "Ada", List.of(ADMIN), true, false).facts("root", NOW))
                .isEmpty();
    }

    @Test
    void aDeactivatedAgentMayComeBack() {
        assertThat(AccountChange.of(account(false, AGENT), null, null, true, false)
                        .facts("root", NOW))
                .containsExactly(new AgentReactivated("ada", "root", NOW));
    }

    @Test
    void theLastAdminNeitherLeavesNorStepsDown() {
        assertThat(AccountChange.of(ADA, null, null, false, false).leavesNobodyInCharge(0))
                .isTrue();
        assertThat(AccountChange.of(ADA, null, List.of(AGENT), null, false).leavesNobodyInCharge(0))
                .isTrue();
        assertThat(AccountChange.of(ADA, null, List.of(AGENT), null, false).leavesNobodyInCharge(1))
                .isFalse();
    }

    @Test
    void otherChangesOfTheLastAdminAreFree() {
        assertThat(AccountChange.of(ADA, "Countess", List.of(ADMIN, AGENT), null, true)
                        .leavesNobodyInCharge(0))
                .isFalse();
    }

    @Test
    void whoIsNoActiveAdminIsNotMissed() {
        assertThat(AccountChange.of(account(true, AGENT), null, null, false, false)
                        .leavesNobodyInCharge(0))
                .isFalse();
        assertThat(AccountChange.of(account(false, ADMIN), null, List.of(AGENT), null, false)
                        .leavesNobodyInCharge(0))
                .isFalse();
    }

    @Test
    void sessionsEndWithTheRolesOrThePasswordTheyWereOpenedWith() {
        assertThat(AccountChange.of(ADA, null, List.of(AGENT, ADMIN), null, false)
                        .endsSessions())
                .isTrue();
        assertThat(AccountChange.of(ADA, null, null, null, true).endsSessions()).isTrue();
        assertThat(AccountChange.of(ADA, null, null, false, false).endsSessions())
                .isTrue();
        assertThat(AccountChange.of(ADA, "Countess", List.of(ADMIN), true, false)
                        .endsSessions())
                .isFalse();
    }

    private static Account account(boolean active, AgentRole... roles) {
        return new Account("ada", "Ada", List.of(roles), active, NOW);
    }
}

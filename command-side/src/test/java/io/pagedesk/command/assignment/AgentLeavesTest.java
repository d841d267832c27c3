package io.pagedesk.command.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.conversation.ConversationCommand.AssignTicket;
import io.pagedesk.command.desk.ChatDesk;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.events.agent.AgentDeactivated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of the tickets of somebody who leaves. */
class AgentLeavesTest extends ChatDesk {

    @Autowired
    private CommandGateway commands;

    @Autowired
    private WhenAgentLeavesThenReturnTheirTickets automation;

    private final String leaver = "leaver-" + UUID.randomUUID();

    @BeforeEach
    void register() {
        desk().tokenOfNewAgent(leaver, "AGENT");
    }

    @Test
    void anOpenTicketIsNobodysAgainBecauseTheDeskSaysSo() {
        assign(leaver);

        deactivate();

        awaitHolders(leaver, "null");
        assertThat(lastAssignment().get("agent").stringValue()).isEqualTo("system");
    }

    @Test
    void nothingIsGivenToSomebodyWhoHasLeft() {
        deactivate();

        assertThat(assignTo(leaver).invalidFields()).containsExactly("agent");
        assertThat(assignTo("nobody-of-that-name").invalidFields()).containsExactly("agent");
        assertThat(events("ticket-assigned")).isEmpty();
    }

    /** The check came before the deactivation, the assignment after it. */
    @Test
    void aTicketThatWasBeingGivenToThemAtThatMomentComesBackToo() {
        deactivate();

        commands.sendAndWait(new AssignTicket(conversation, 1, leaver, "admin", null));

        awaitHolders(leaver, "null");
    }

    @Test
    void aTicketThatAColleagueHasTakenOverStaysTheirs() {
        assign(leaver);
        assign("admin");
        deactivate();

        automation.on(
                new AgentDeactivated(leaver, "admin", clock.instant()),
                UUID.randomUUID().toString());

        awaitWorkDone();
        assertThat(holders()).containsExactly(leaver, "admin");
    }

    @Test
    void aResolvedTicketTellsWhoHadItUntilItIsOpenedAgain() {
        assign(leaver);
        status("RESOLVED");
        deactivate();
        awaitWorkDone();
        assertThat(holders()).containsExactly(leaver);

        customerWrites(psid, "again");

        awaitHolders(leaver, "null");
    }

    @Test
    void theSameFactTwiceReturnsNothingTwice() {
        assign(leaver);
        deactivate();
        awaitHolders(leaver, "null");

        automation.on(
                new AgentDeactivated(leaver, "admin", clock.instant()),
                UUID.randomUUID().toString());
        automation.on(
                new AgentDeactivated(leaver, "admin", clock.instant()),
                UUID.randomUUID().toString());

        awaitWorkDone();
        assertThat(holders()).containsExactly(leaver, "null");
    }

    @Test
    void whoeverIsBackAtOnceKeepsTheirTickets() {
        assign(leaver);

        automation.on(
                new AgentDeactivated(leaver, "admin", clock.instant()),
                UUID.randomUUID().toString());

        awaitWorkDone();
        assertThat(holders()).containsExactly(leaver);
    }

    private void assign(String agent) {
        assignTo(agent).hasStatus(200);
        await().until(() -> agent.equals(jdbc.sql("SELECT agent FROM ticket_holder WHERE conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .optional()
                .orElse("")));
    }

    private Answer assignTo(String agent) {
        return desk().asAdmin("PUT", ticket + "/assignee", Map.of("agent", agent));
    }

    private void status(String status) {
        desk().asAdmin("PUT", ticket + "/status", Map.of("status", status)).hasStatus(200);
    }

    private void deactivate() {
        desk().asAdmin("PUT", "/api/admin/agents/" + leaver, Map.of("active", false))
                .hasStatus(200);
    }

    private void awaitHolders(String... expected) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(holders()).containsExactly(expected));
    }

    /** The processor has read on, and what it began is done. */
    private void awaitWorkDone() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'return-tickets'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private List<String> holders() {
        return events("ticket-assigned").stream()
                .map(event -> event.get("assignee").asString("null"))
                .toList();
    }

    private JsonNode lastAssignment() {
        List<JsonNode> all = events("ticket-assigned");
        return all.get(all.size() - 1);
    }
}

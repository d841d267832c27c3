package io.pagedesk.command.assignment;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pagedesk.command.agent.AgentDirectory;
import io.pagedesk.command.conversation.ConversationCommand.ReturnTicket;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.work.Next;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the open tickets of an agent who has left back to nobody. Each conversation decides whether the agent still has
 * it, so that running twice, or beside a colleague who takes a ticket over, takes nothing from anybody.
 */
@Configuration(proxyBeanMethods = false)
class ReturnTickets {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("return-tickets");

    private static final Logger LOG = LoggerFactory.getLogger(ReturnTickets.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final int LENGTH_OF_A_FACT = 24;

    private final TicketHolders holders;
    private final AgentDirectory agents;
    private final CommandGateway commands;

    ReturnTickets(TicketHolders holders, AgentDirectory agents, CommandGateway commands) {
        this.holders = holders;
        this.agents = agents;
        this.commands = commands;
    }

    /** Fits the scheduler's table: an agent's name has up to 64 characters, a piece of work up to 100. */
    static String name(String agent, String fact) {
        return fact.substring(0, Math.min(LENGTH_OF_A_FACT, fact.length())) + " " + agent;
    }

    @Bean
    Task<Void> returnTicketsTask() {
        return Tasks.custom(KIND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BETWEEN_TRIES))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    returnTicketsOf(instance.getId().substring(instance.getId().indexOf(' ') + 1));
                    return Next.done();
                });
    }

    private void returnTicketsOf(String agent) {
        if (agents.findActive(agent).isPresent()) {
            return;
        }
        List<TicketId> tickets = holders.openTicketsOf(agent);
        tickets.forEach(
                ticket -> commands.sendAndWait(new ReturnTicket(ticket.conversationId(), ticket.number(), agent)));
        if (!tickets.isEmpty()) {
            LOG.info("{} tickets of agent {}, who has left, are nobody's again", tickets.size(), agent);
        }
    }
}

package io.pagedesk.command.testmode;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pagedesk.command.conversation.ConversationCommand.RemoveTestTicket;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.testmode.TestTicketTable.Ordered;
import io.pagedesk.command.work.Next;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes the tickets of an App's test mode, one after the other, on behalf of the admin who ordered it. */
@Configuration(proxyBeanMethods = false)
class RemoveTestTickets {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("remove-test-tickets");

    private static final Logger LOG = LoggerFactory.getLogger(RemoveTestTickets.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final TestTicketTable tickets;
    private final CommandGateway commands;

    RemoveTestTickets(TestTicketTable tickets, CommandGateway commands) {
        this.tickets = tickets;
        this.commands = commands;
    }

    @Bean
    Task<Void> removeTestTicketsTask() {
        return Tasks.custom(KIND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BETWEEN_TRIES))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    removeAllOf(instance.getId().substring(instance.getId().indexOf(' ') + 1));
                    return Next.done();
                });
    }

    private void removeAllOf(String appId) {
        List<Ordered> next = tickets.nextOrdered(appId);
        while (!next.isEmpty()) {
            next.forEach(this::remove);
            LOG.info("{} tickets of the test mode of App {} are removed", next.size(), appId);
            next = tickets.nextOrdered(appId);
        }
    }

    private void remove(Ordered order) {
        RemoveTestTicket command = new RemoveTestTicket(
                order.ticket().conversationId(), order.ticket().number(), order.agent());
        commands.sendAndWait(new GenericCommandMessage<>(command).andMetaData(Map.of(Origin.ACTOR, order.agent())));
        tickets.removed(order.ticket());
    }
}

package io.pagedesk.command.ticket;

import io.pagedesk.command.conversation.ConversationCommand;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.problem.Refusal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells tickets what agents ask of them; whatever names no ticket gets one same answer. */
@Component
class TicketCommands {

    private final CommandGateway commands;

    TicketCommands(CommandGateway commands) {
        this.commands = commands;
    }

    static TicketId ticket(String ticketId) {
        return TicketId.parse(ticketId).orElseThrow(TicketCommands::notFound);
    }

    <R> R tell(ConversationCommand command, Class<R> answer) {
        return answer.cast(send(command));
    }

    /** For what has no answer. */
    void inform(ConversationCommand command) {
        send(command);
    }

    Versioned tell(ConversationCommand command) {
        return new Versioned(tell(command, Long.class));
    }

    private Object send(ConversationCommand command) {
        try {
            return commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw notFound();
        }
    }

    private static RuntimeException notFound() {
        return Refusal.of(HttpStatus.NOT_FOUND, "ticket-not-found", "There is no such ticket.")
                .asException();
    }
}

package io.pagedesk.command.assignment;

import io.pagedesk.command.agent.AgentDirectory;
import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nobody waits on an agent who has left: open tickets go back to nobody when their agent is deactivated, when one is
 * given to them at the same moment, and when a resolved one of theirs is opened again.
 */
@Component
@ProcessingGroup(WhenAgentLeavesThenReturnTheirTickets.GROUP)
@DisallowReplay
class WhenAgentLeavesThenReturnTheirTickets {

    static final String GROUP = "assignments";

    private final TicketHolders holders;
    private final AgentDirectory agents;
    private final BackgroundWork work;

    WhenAgentLeavesThenReturnTheirTickets(TicketHolders holders, AgentDirectory agents, BackgroundWork work) {
        this.holders = holders;
        this.agents = agents;
        this.work = work;
    }

    @EventHandler
    void on(AgentDeactivated agent, @MessageIdentifier String fact) {
        returnTicketsOf(agent.username(), fact);
    }

    @EventHandler
    void on(TicketOpened ticket) {
        holders.opened(ticket.conversationId(), ticket.ticketId());
    }

    @EventHandler
    void on(TicketAssigned ticket, @MessageIdentifier String fact) {
        holders.assigned(ticket.ticketId(), ticket.assignee());
        returnIfGone(ticket.assignee(), fact);
    }

    @EventHandler
    void on(TicketStatusChanged ticket, @MessageIdentifier String fact) {
        if (ticket.to() == TicketStatus.RESOLVED) {
            holders.resolved(ticket.ticketId(), true);
        } else if (ticket.from() == TicketStatus.RESOLVED) {
            holders.resolved(ticket.ticketId(), false);
            returnIfGone(holders.holderOf(ticket.ticketId()), fact);
        }
    }

    private void returnIfGone(@Nullable String agent, String fact) {
        if (agent != null && agents.findActive(agent).isEmpty()) {
            returnTicketsOf(agent, fact);
        }
    }

    /** A piece of work for each fact: one that runs already may have looked before this fact. */
    private void returnTicketsOf(String agent, String fact) {
        work.begin(ReturnTickets.KIND, ReturnTickets.name(agent, fact));
    }
}

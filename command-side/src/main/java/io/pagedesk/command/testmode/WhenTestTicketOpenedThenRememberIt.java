package io.pagedesk.command.testmode;

import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.events.conversation.TicketOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Remembers what can be removed once the App is live. */
@Component
@ProcessingGroup(WhenTestTicketOpenedThenRememberIt.GROUP)
@DisallowReplay
class WhenTestTicketOpenedThenRememberIt {

    static final String GROUP = "test-tickets";

    private final TestTicketTable tickets;
    private final CurrentPages pages;

    WhenTestTicketOpenedThenRememberIt(TestTicketTable tickets, CurrentPages pages) {
        this.tickets = tickets;
        this.pages = pages;
    }

    @EventHandler
    void on(TicketOpened ticket) {
        if (ticket.testMode()) {
            pages.current(ticket.pageId()).ifPresent(page -> tickets.opened(ticket.ticketId(), page.appId()));
        }
    }
}

package io.pagedesk.command.page;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages come without their tokens where a desk was handed over: at its first start each asks to be connected again. */
@Component
class PagesWithoutToken {

    private static final Logger LOG = LoggerFactory.getLogger(PagesWithoutToken.class);

    /** What Meta answers a call that has no good token with. */
    private static final int NO_TOKEN = 190;

    private final PageTable pages;
    private final CommandGateway commands;

    PagesWithoutToken(PageTable pages, CommandGateway commands) {
        this.pages = pages;
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void askForThem() {
        pages.allConnected().stream()
                .filter(page -> !page.standing().credentialsExpired())
                .filter(page -> pages.findTokenOf(page.pageId()).isEmpty())
                .forEach(this::askFor);
    }

    private void askFor(PageRow page) {
        commands.sendAndWait(new ExpireCredentials(page.pageId(), NO_TOKEN, null));
        LOG.warn("Page {} must be connected again: the desk has no token of it", page.pageId());
    }
}

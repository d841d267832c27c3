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

    private final PageTable pages;
    private final CommandGateway commands;

    PagesWithoutToken(PageTable pages, CommandGateway commands) {
        this.pages = pages;
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void askForThem() {
        pages.withoutToken().forEach(this::askFor);
    }

    private void askFor(String pageId) {
        commands.sendAndWait(new ExpireCredentials(pageId, Page.TOKEN_INVALID, null));
        LOG.warn("Page {} must be connected again: the desk has no token of it", pageId);
    }
}

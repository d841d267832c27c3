package io.pagedesk.command.page;

import io.pagedesk.command.graph.PageToken;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands on to the Page what was learned about it. */
@Component
class LearnedPageStates implements PageStates {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedPageStates.class);

    private final CommandGateway commands;
    private final PageTable pages;
    private final PageTokens tokens;

    LearnedPageStates(CommandGateway commands, PageTable pages, PageTokens tokens) {
        this.commands = commands;
        this.pages = pages;
        this.tokens = tokens;
    }

    @Override
    public void credentialsExpired(PageToken used, int code, @Nullable Integer subcode) {
        if (tokens.find(used.pageId()).filter(used::equals).isPresent()) {
            commands.sendAndWait(new ExpireCredentials(used.pageId(), code, subcode));
            LOG.warn("Page {} must be reconnected: Meta refused its token with {}/{}", used.pageId(), code, subcode);
        }
    }

    @Override
    public void restricted(String pageId, @Nullable String reason) {
        if (pages.find(pageId).isPresent()) {
            commands.sendAndWait(new RestrictPage(pageId, reason));
            LOG.warn("Page {} is restricted by Meta", pageId);
        }
    }

    @Override
    public void released(String pageId) {
        if (pages.find(pageId).isPresent()) {
            commands.sendAndWait(new ReleasePage(pageId));
            LOG.info("Page {} is no longer restricted", pageId);
        }
    }

    @Override
    public void warned(String pageId, @Nullable String reason, Instant warnedAt) {
        if (pages.find(pageId).isPresent()) {
            commands.sendAndWait(new WarnPage(pageId, reason, warnedAt));
            LOG.warn("Page {} was warned by Meta", pageId);
        }
    }
}

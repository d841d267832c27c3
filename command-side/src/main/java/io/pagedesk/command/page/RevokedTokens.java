package io.pagedesk.command.page;

import io.pagedesk.command.facebook.GivenTokens;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes from the Pages the tokens that a Facebook user gave: each Page asks to be connected again. */
@Component
class RevokedTokens implements GivenTokens {

    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);

    private final PageTable pages;
    private final CommandGateway commands;

    RevokedTokens(PageTable pages, CommandGateway commands) {
        this.pages = pages;
        this.commands = commands;
    }

    @Override
    public int revoke(String appId, String facebookUserId, Instant givenUntil, String cause) {
        int revoked = 0;
        for (String pageId : pages.withTokenOf(appId, facebookUserId, givenUntil)) {
            if (commands.<Boolean>sendAndWait(new RevokeToken(pageId, facebookUserId, cause))) {
                LOG.warn("Page {} must be connected again: the Facebook user took its token back", pageId);
                revoked++;
            }
        }
        return revoked;
    }
}

package io.pagedesk.command.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds as the Pages record them. */
@Component
class StoredPageHolds implements PageHolds {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPageHolds.class);

    private final CommandGateway commands;
    private final PageTable pages;
    private final PageHoldTable holds;
    private final Clock clock;

    StoredPageHolds(CommandGateway commands, PageTable pages, PageHoldTable holds, Clock clock) {
        this.commands = commands;
        this.pages = pages;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public Optional<PageSending> sending(String pageId) {
        return pages.find(pageId).filter(page -> page.standing().connected()).map(PageRow::sending);
    }

    @Override
    public List<PageSending> passing() {
        return holds.heldWithGoodToken();
    }

    @Override
    public void hold(String pageId, HoldReason reason, @Nullable Instant until) {
        boolean known = pages.find(pageId).isPresent();
        if (known && commands.<Boolean>sendAndWait(new HoldSends(pageId, reason, until))) {
            LOG.warn("The replies of Page {} wait: {}", pageId, reason.word());
        }
    }

    @Override
    public void release(String pageId, HoldReason reason) {
        if (reason == HoldReason.PAGE_RESTRICTED) {
            commands.sendAndWait(new ReleasePage(pageId));
        } else {
            commands.sendAndWait(new ResumeSends(pageId, reason));
        }
        LOG.info("The replies of Page {} no longer wait: {}", pageId, reason.word());
    }

    @Override
    public boolean claimProbe(String pageId, Duration every) {
        return holds.claimProbe(pageId, clock.instant(), every);
    }
}

package io.pagedesk.command.outbound;

import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageSending;
import io.pagedesk.command.work.BackgroundWork;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets held Pages go on by themselves: at the time that was told, or by waking a single reply that tries out whether
 * the cause is gone. Looks at the Pages alone, however many replies wait.
 */
@Component
class ResumeHeldPages {

    private static final Logger LOG = LoggerFactory.getLogger(ResumeHeldPages.class);

    private final PageHolds holds;
    private final WaitingReplies waiting;
    private final BackgroundWork work;
    private final OutboundProperties outbound;
    private final Clock clock;

    ResumeHeldPages(
            PageHolds holds, WaitingReplies waiting, BackgroundWork work, OutboundProperties outbound, Clock clock) {
        this.holds = holds;
        this.waiting = waiting;
        this.work = work;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** What fails for one Page is tried again at the next look, and stops no other. */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        for (PageSending page : holds.passing()) {
            try {
                look(page, clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("Page {} may not go on yet", page.pageId(), e);
            }
        }
    }

    private void look(PageSending page, Instant now) {
        if (page.reason() == HoldReason.RATE_LIMITED && page.isOver(now)) {
            holds.release(page.pageId(), HoldReason.RATE_LIMITED);
        } else if (page.isProbeDue(now, outbound.hold().probeEvery())) {
            waiting.oldestHeadOf(page.pageId()).ifPresent(part -> work.bringForward(SendReply.KIND, part));
        }
    }
}

package io.pagedesk.command.page;

import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.page.PageConnected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins to watch a Page when it is connected; at the start of a process, all that are connected, each at a time of its
 * own within the interval.
 */
@Component
@ProcessingGroup(WhenPageConnectedThenWatchItsSubscription.GROUP)
@DisallowReplay
class WhenPageConnectedThenWatchItsSubscription {

    static final String GROUP = "subscriptions";

    private final PageTable pages;
    private final BackgroundWork work;
    private final PageProperties properties;
    private final Clock clock;

    WhenPageConnectedThenWatchItsSubscription(
            PageTable pages, BackgroundWork work, PageProperties properties, Clock clock) {
        this.pages = pages;
        this.work = work;
        this.properties = properties;
        this.clock = clock;
    }

    @EventHandler
    void on(PageConnected page) {
        work.beginAt(CheckSubscription.KIND, page.pageId(), page.at().plus(properties.subscriptionCheck()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void watchAll() {
        pages.allConnected().forEach(page -> work.beginAt(CheckSubscription.KIND, page.pageId(), spread(page)));
    }

    private Instant spread(PageRow page) {
        Duration interval = properties.subscriptionCheck();
        return clock.instant().plusMillis(Math.floorMod(page.pageId().hashCode(), interval.toMillis()));
    }
}

package io.pagedesk.command.profile;

import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReconnected;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A new token may allow more, or less, than the one before. */
@Component
@ProcessingGroup(WhenCustomerWroteThenAskForProfile.GROUP)
@DisallowReplay
class WhenPageConnectedThenTryProfileAccess {

    private final ProfileRequests requests;
    private final BackgroundWork work;

    WhenPageConnectedThenTryProfileAccess(ProfileRequests requests, BackgroundWork work) {
        this.requests = requests;
        this.work = work;
    }

    @EventHandler
    void on(PageConnected page) {
        tryWithAnyOf(page.pageId());
    }

    @EventHandler
    void on(PageReconnected page) {
        tryWithAnyOf(page.pageId());
    }

    private void tryWithAnyOf(String pageId) {
        if (requests.lastAskedOf(pageId).isPresent()) {
            work.begin(TryProfileAccess.KIND, pageId);
        }
    }
}

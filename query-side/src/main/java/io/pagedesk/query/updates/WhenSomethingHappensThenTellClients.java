package io.pagedesk.query.updates;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.page.PageEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Hears of everything that may change a screen. No projection: it keeps nothing, and misses nothing that matters. */
@Component
@ProcessingGroup(WhenSomethingHappensThenTellClients.GROUP)
class WhenSomethingHappensThenTellClients {

    static final String GROUP = "updates";

    private final AwaitedViews awaited;

    WhenSomethingHappensThenTellClients(AwaitedViews awaited) {
        this.awaited = awaited;
    }

    @EventHandler
    void on(ConversationEvent event, TrackingToken position) {
        awaited.add(Happened.on(event, position));
    }

    @EventHandler
    void on(PageEvent event, TrackingToken position) {
        awaited.add(Happened.on(event, position));
    }
}

package io.pagedesk.query.updates;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.query.projection.Projectors;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Hears of everything that may change a screen. No projection: it keeps nothing, and misses nothing that matters. */
@Component
@ProcessingGroup(WhenSomethingHappensThenTellClients.GROUP)
class WhenSomethingHappensThenTellClients {

    static final String GROUP = "updates";

    private final AwaitedViews awaited;
    private final Projectors projectors;

    WhenSomethingHappensThenTellClients(AwaitedViews awaited, Projectors projectors) {
        this.awaited = awaited;
        this.projectors = projectors;
    }

    @EventHandler
    void on(ConversationEvent event, EventMessage<?> message, TrackingToken position) {
        awaited.add(Happened.on(event, views(message), position));
    }

    @EventHandler
    void on(PageEvent event, EventMessage<?> message, TrackingToken position) {
        awaited.add(Happened.on(event, views(message), position));
    }

    private List<String> views(EventMessage<?> message) {
        return ViewPositions.VIEWS.stream()
                .filter(view -> projectors.take(view, message))
                .toList();
    }
}

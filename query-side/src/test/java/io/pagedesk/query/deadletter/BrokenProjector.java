package io.pagedesk.query.deadletter;

import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.query.projection.Projections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A projector with a defect, until it is mended. */
@ProcessingGroup(Projections.TICKETS)
public final class BrokenProjector {

    static final AtomicBoolean BROKEN = new AtomicBoolean();

    @EventHandler
    void on(NoteAdded event) {
        if (BROKEN.get()) {
            throw new IllegalArgumentException("cannot make anything of " + event.text());
        }
    }
}

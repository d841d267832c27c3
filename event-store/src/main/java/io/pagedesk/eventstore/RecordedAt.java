package io.pagedesk.eventstore;

import io.pagedesk.events.agent.AgentEvent;
import io.pagedesk.events.app.AppEvent;
import io.pagedesk.events.audit.AuditEvent;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.page.PageEvent;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/** When the desk recorded an event, by the desk's clock, as every one of its events says. */
public final class RecordedAt {

    private RecordedAt() {}

    public static Instant of(EventMessage<?> message) {
        return of(message.getPayload(), message.getTimestamp());
    }

    /** @param stored when the store wrote it, which is told where the event itself does not say */
    public static Instant of(Object event, Instant stored) {
        if (event instanceof ConversationEvent it) {
            return it.at();
        } else if (event instanceof PageEvent it) {
            return it.at();
        } else if (event instanceof AppEvent it) {
            return it.at();
        } else if (event instanceof AgentEvent it) {
            return it.at();
        }
        return event instanceof AuditEvent it ? it.at() : stored;
    }
}

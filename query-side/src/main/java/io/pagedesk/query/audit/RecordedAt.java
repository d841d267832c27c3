package io.pagedesk.query.audit;

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
        Object event = message.getPayload();
        if (event instanceof ConversationEvent it) {
            return it.at();
        } else if (event instanceof PageEvent it) {
            return it.at();
        } else if (event instanceof AppEvent it) {
            return it.at();
        } else if (event instanceof AgentEvent it) {
            return it.at();
        }
        return event instanceof AuditEvent it ? it.at() : message.getTimestamp();
    }
}

package io.pagedesk.query.audit.report;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.events.RecordedEvents;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/**
 * Makes the report from the events, in their order, row by row: what it remembers does not grow with the number of
 * rows.
 */
@Component
class ReplyReport {

    private static final int MOST_REMEMBERED = 20_000;

    private final RecordedEvents events;

    ReplyReport(RecordedEvents events) {
        this.events = events;
    }

    void write(ReportQuery query, ReportRows rows) {
        CheckedConversations conversations = new CheckedConversations(events, MOST_REMEMBERED);
        rows.begin();
        events.walk(query.from(), event -> {
            if (mayBeAPlace(event.getPayload())) {
                ConversationEvent fact = (ConversationEvent) event.getPayload();
                CheckedReply reply = conversations.replyAt(fact.conversationId(), sequence(event));
                if (reply != null && query.wants(reply)) {
                    rows.row(reply);
                }
            }
            return true;
        });
        rows.end();
    }

    private static boolean mayBeAPlace(Object fact) {
        return fact instanceof SendAttempted || fact instanceof ReplySent || fact instanceof ReplyFailed;
    }

    private static long sequence(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getSequenceNumber();
    }
}

package io.pagedesk.query.message;

import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;

/** What the desk says about itself between the messages. */
final class SystemLine {

    private SystemLine() {}

    static String of(TicketStatusChanged event) {
        return "Status changed from " + words(event.from()) + " to " + words(event.to());
    }

    static String of(TicketAssigned event) {
        return event.assignee() == null ? "Assigned to nobody" : "Assigned to " + event.assignee();
    }

    private static String words(TicketStatus status) {
        return switch (status) {
            case AWAITING_AGENT -> "Awaiting agent";
            case AWAITING_USER -> "Awaiting user";
            case PENDING -> "Pending";
            case RESOLVED -> "Resolved";
        };
    }
}

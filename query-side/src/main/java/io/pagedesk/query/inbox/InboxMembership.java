package io.pagedesk.query.inbox;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.WindowState;
import io.pagedesk.query.ticket.TicketFields;
import io.pagedesk.query.ticket.WindowDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which inboxes a ticket stands in: what {@link Inbox#filter} finds, told from the ticket itself. */
@Component
public class InboxMembership {

    private final ClosingSettings settings;
    private final Clock clock;

    InboxMembership(ClosingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Names of inboxes, for who looks at them. */
    public List<String> of(Document ticket, String viewer) {
        return Arrays.stream(Inbox.values())
                .filter(inbox -> holds(inbox, ticket, viewer))
                .map(Inbox::title)
                .toList();
    }

    private boolean holds(Inbox inbox, Document ticket, String viewer) {
        boolean open = ticket.getBoolean(TicketFields.OPEN);
        String assignee = ticket.getString(TicketFields.ASSIGNEE);
        return switch (inbox) {
            case UNASSIGNED -> open && assignee == null;
            case MINE -> open && viewer.equals(assignee);
            case ALL -> open;
            case AWAITING_USER -> isIn(ticket, TicketStatus.AWAITING_USER);
            case PENDING -> isIn(ticket, TicketStatus.PENDING);
            case RESOLVED -> isIn(ticket, TicketStatus.RESOLVED);
            case CLOSING -> open && ticket.getBoolean(TicketFields.UNANSWERED, false) && closesSoon(ticket);
        };
    }

    private static boolean isIn(Document ticket, TicketStatus status) {
        return status.name().equals(ticket.getString(TicketFields.STATUS));
    }

    private boolean closesSoon(Document ticket) {
        Instant now = clock.instant();
        ReplyWindow window = WindowDocument.in(ticket);
        WindowState state = window.stateAt(now);
        @Nullable Instant end = state == WindowState.STANDARD ? window.standardUntil() : window.humanAgentUntil();
        return state != WindowState.CLOSED && end != null && !end.isAfter(now.plus(settings.closingWithin()));
    }
}

package io.pagedesk.query.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static io.pagedesk.query.ticket.TicketFields.ASSIGNEE;
import static io.pagedesk.query.ticket.TicketFields.OPEN;
import static io.pagedesk.query.ticket.TicketFields.STATUS;
import static io.pagedesk.query.ticket.TicketFields.UNANSWERED;

import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.problem.InvalidRequestException;
import java.util.Arrays;
import org.bson.conversions.Bson;

/** The lists that agents work from. All but {@link #RESOLVED} leave resolved tickets out. */
public enum Inbox {
    UNASSIGNED("unassigned"),
    MINE("mine"),
    ALL("all"),
    AWAITING_USER("awaiting-user"),
    PENDING("pending"),
    RESOLVED("resolved"),
    /** Unanswered, and the window that is open now ends soon; how soon is up to {@link ClosingSoon}. */
    CLOSING("closing");

    private final String title;

    Inbox(String title) {
        this.title = title;
    }

    /** The name in the API. */
    public String title() {
        return title;
    }

    /** The tickets in it, for who looks at it. */
    Bson filter(String viewer) {
        return switch (this) {
            case UNASSIGNED -> and(eq(OPEN, true), eq(ASSIGNEE, null));
            case MINE -> and(eq(OPEN, true), eq(ASSIGNEE, viewer));
            case ALL -> eq(OPEN, true);
            case AWAITING_USER -> eq(STATUS, TicketStatus.AWAITING_USER.name());
            case PENDING -> eq(STATUS, TicketStatus.PENDING.name());
            case RESOLVED -> eq(STATUS, TicketStatus.RESOLVED.name());
            case CLOSING -> and(eq(OPEN, true), eq(UNANSWERED, true));
        };
    }

    public static Inbox named(String title) {
        return Arrays.stream(values())
                .filter(inbox -> inbox.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("inbox", "is none of the inboxes"));
    }
}

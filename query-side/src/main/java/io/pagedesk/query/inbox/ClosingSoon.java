package io.pagedesk.query.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static io.pagedesk.query.ticket.TicketFields.HUMAN_AGENT_REPLIES_LEFT;
import static io.pagedesk.query.ticket.TicketFields.HUMAN_AGENT_UNTIL;
import static io.pagedesk.query.ticket.TicketFields.STANDARD_UNTIL;

import java.time.Duration;
import java.time.Instant;
import org.bson.conversions.Bson;

/**
 * Which windows are open now and end soon. An end is exclusive, as Meta's is: at that instant the window is no longer
 * open. A window that ends exactly at the far edge is in.
 */
record ClosingSoon(Instant now, Duration within) {

    /** The standard window is open, and ends soon. */
    Bson standard() {
        return endsSoon(STANDARD_UNTIL);
    }

    /** The standard window is over; the window for a HUMAN_AGENT reply is open, has a place, and ends soon. */
    Bson humanAgent() {
        return and(endsSoon(HUMAN_AGENT_UNTIL), ne(HUMAN_AGENT_REPLIES_LEFT, 0), not(gt(STANDARD_UNTIL, now)));
    }

    private Bson endsSoon(String end) {
        return and(gt(end, now), lte(end, now.plus(within)));
    }
}

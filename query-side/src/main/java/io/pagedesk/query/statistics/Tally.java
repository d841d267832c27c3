package io.pagedesk.query.statistics;

import static io.pagedesk.query.statistics.TallyFields.ATTEMPTS;
import static io.pagedesk.query.statistics.TallyFields.MARKED;
import static io.pagedesk.query.statistics.TallyFields.OPEN;
import static io.pagedesk.query.statistics.TallyFields.OUT;
import static io.pagedesk.query.statistics.TallyFields.QUARTERS;
import static io.pagedesk.query.statistics.TallyFields.STATUS;
import static io.pagedesk.query.statistics.TallyFields.UNTIL;

import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.projection.DocumentChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts in the quarters of a ticket's document. */
final class Tally {

    private static final int FIRST_PART = 0;

    private Tally() {}

    /** One more of something. */
    static DocumentChange one(String what, Instant at) {
        return ticket -> change(ticket, at, quarter -> quarter.put(what, quarter.getInteger(what, 0) + 1));
    }

    static DocumentChange status(TicketStatus status, Instant at) {
        return ticket -> {
            change(ticket, at, quarter -> quarter.put(STATUS, status.name()));
            ticket.put(OPEN, status != TicketStatus.RESOLVED);
        };
    }

    /** A part is on its way; what becomes of it tells no basis where a person has to say so. */
    static DocumentChange attempted(String part, ReplyBasis basis) {
        return ticket -> ticket.put(ATTEMPTS, nested(ticket, ATTEMPTS).append(part, basis.name()));
    }

    /** A part did not leave with the last attempt. */
    static DocumentChange notSent(String part) {
        return ticket -> forget(ticket, part);
    }

    /** A part left, as Meta tells; what an agent had told already is not counted again. */
    static DocumentChange sent(String part, int number, ReplyBasis basis, Instant at) {
        return ticket -> {
            List<String> marked = new ArrayList<>(ticket.getList(MARKED, String.class, List.of()));
            if (marked.remove(part)) {
                ticket.put(MARKED, marked);
            } else {
                left(ticket, number, basis.name(), at);
            }
            forget(ticket, part);
        };
    }

    /** A part left, as an agent tells. */
    static DocumentChange markedSent(String part, int number, Instant at) {
        return ticket -> {
            List<String> marked = new ArrayList<>(ticket.getList(MARKED, String.class, List.of()));
            marked.add(part);
            ticket.put(MARKED, marked);
            left(ticket, number, nested(ticket, ATTEMPTS).getString(part), at);
            forget(ticket, part);
        };
    }

    /** A reply counts when its first message leaves, on the ground that this one left on. */
    private static void left(Document ticket, int number, @Nullable String basis, Instant at) {
        one(OUT, at).applyTo(ticket);
        if (number == FIRST_PART && basis != null) {
            one(basis, at).applyTo(ticket);
        }
    }

    private static void forget(Document ticket, String part) {
        Document attempts = nested(ticket, ATTEMPTS);
        attempts.remove(part);
        ticket.put(ATTEMPTS, attempts);
    }

    private static void change(Document ticket, Instant at, DocumentChange change) {
        Document quarters = nested(ticket, QUARTERS);
        String key = Quarter.of(at).key();
        Document quarter = nested(quarters, key);
        change.applyTo(quarter);
        ticket.put(QUARTERS, quarters.append(key, quarter));
        DocumentChange.later(UNTIL, at).applyTo(ticket);
    }

    private static Document nested(Document parent, String field) {
        Document known = parent.get(field, Document.class);
        return known == null ? new Document() : new Document(known);
    }
}

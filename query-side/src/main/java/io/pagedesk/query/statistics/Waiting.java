package io.pagedesk.query.statistics;

import static io.pagedesk.query.statistics.TallyFields.ANSWERED_AT;
import static io.pagedesk.query.statistics.TallyFields.ASKED_AT;
import static io.pagedesk.query.statistics.TallyFields.CLOSED_LOST;
import static io.pagedesk.query.statistics.TallyFields.CLOSES_AT;
import static io.pagedesk.query.statistics.TallyFields.STANDARD_LOST;
import static io.pagedesk.query.statistics.TallyFields.STANDARD_UNTIL;
import static io.pagedesk.query.statistics.TallyFields.UNTIL;
import static io.pagedesk.query.statistics.TallyFields.WAITING;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.query.projection.DocumentChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A customer who waits for an answer, and the ends of the windows in which one can leave. That an end passes is no
 * event: it is noticed at the next event, and by whoever asks before that. Both judge by the same {@link #lapse}.
 */
final class Waiting {

    private Waiting() {}

    /** The customer asks, at Meta's time. */
    static DocumentChange asked(Instant at, ReplyWindow window) {
        return ticket -> {
            lapse(ticket, Objects.requireNonNullElse(window.openedAt(), at));
            if (ticket.getDate(ASKED_AT) == null) {
                ticket.put(ASKED_AT, Date.from(at));
            }
            wait(ticket, new Document(ASKED_AT, Date.from(at)), window);
        };
    }

    /** The customer does what opens a window, and asks nothing. */
    static DocumentChange windowMoved(ReplyWindow window) {
        return ticket -> {
            Document waiting = ticket.get(WAITING, Document.class);
            if (waiting != null && window.openedAt() != null) {
                lapse(ticket, window.openedAt());
                wait(ticket, new Document(ASKED_AT, waiting.getDate(ASKED_AT)), window);
            }
        };
    }

    /** Something reached the customer. What was on its way when they asked is no answer to that. */
    static DocumentChange answered(Instant at) {
        return ticket -> {
            if (ticket.getDate(ANSWERED_AT) == null && isAfter(at, ticket.getDate(ASKED_AT))) {
                ticket.put(ANSWERED_AT, Date.from(at));
            }
            Document waiting = ticket.get(WAITING, Document.class);
            if (waiting != null && isAfter(at, waiting.getDate(ASKED_AT))) {
                settled(at).applyTo(ticket);
            }
        };
    }

    /** An agent holds that no answer is needed, or there is one. */
    static DocumentChange settled(Instant at) {
        return ticket -> {
            lapse(ticket, at);
            ticket.put(WAITING, null);
        };
    }

    /** Meta said that no window is open, whatever was known. */
    static DocumentChange closedByMeta(Instant at) {
        return ticket -> {
            Document waiting = ticket.get(WAITING, Document.class);
            if (waiting != null) {
                Document closed = new Document(waiting);
                earlier(closed, STANDARD_UNTIL, at);
                earlier(closed, CLOSES_AT, at);
                ticket.put(WAITING, closed);
            }
        };
    }

    /** What has passed by this time without an answer is lost. */
    static void lapse(Document ticket, Instant at) {
        Document waiting = ticket.get(WAITING, Document.class);
        if (waiting != null) {
            Document left = new Document(waiting);
            lose(ticket, left, STANDARD_UNTIL, STANDARD_LOST, at);
            lose(ticket, left, CLOSES_AT, CLOSED_LOST, at);
            ticket.put(WAITING, left);
        }
    }

    private static void lose(Document ticket, Document waiting, String end, String lost, Instant at) {
        Date until = waiting.getDate(end);
        if (until != null && !until.toInstant().isAfter(at)) {
            List<Date> all = new ArrayList<>(ticket.getList(lost, Date.class, List.of()));
            all.add(until);
            ticket.put(lost, all);
            waiting.put(end, null);
        }
    }

    private static void wait(Document ticket, Document waiting, ReplyWindow window) {
        Instant closes = closesAt(window);
        waiting.append(STANDARD_UNTIL, date(window.standardUntil())).append(CLOSES_AT, date(closes));
        ticket.put(WAITING, waiting);
        if (closes != null) {
            DocumentChange.later(UNTIL, closes).applyTo(ticket);
        }
    }

    /** The end of all time in which an answer can leave, on whatever ground. */
    private static @Nullable Instant closesAt(ReplyWindow window) {
        Instant standard = window.standardUntil();
        Instant humanAgent = window.humanAgentReplies() == 0 ? null : window.humanAgentUntil();
        return humanAgent == null || (standard != null && standard.isAfter(humanAgent)) ? standard : humanAgent;
    }

    private static void earlier(Document waiting, String end, Instant at) {
        Date known = waiting.getDate(end);
        if (known != null && known.toInstant().isAfter(at)) {
            waiting.put(end, Date.from(at));
        }
    }

    private static boolean isAfter(Instant at, @Nullable Date asked) {
        return asked != null && !at.isBefore(asked.toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}

package io.pagedesk.query.ticket;

import static io.pagedesk.query.ticket.TicketFields.LAST_MESSAGE;

import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.query.projection.DocumentChange;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The latest message of a ticket by Meta's time, in whatever order they arrive. */
final class LastMessage {

    static final String CUSTOMER = "CUSTOMER";
    static final String AGENT = "AGENT";
    static final String PAGE_INBOX = "PAGE_INBOX";

    static final String ID = "id";
    static final String TEXT = "text";
    static final String AT = "at";
    static final String FROM = "from";
    static final String DELETED = "deleted";

    private LastMessage() {}

    /** This message, unless the ticket has a later one. */
    static DocumentChange atLeast(String id, Instant at, String from, @Nullable String text) {
        return ticket -> {
            Document known = ticket.get(LAST_MESSAGE, Document.class);
            if (known == null || !known.getDate(AT).toInstant().isAfter(at)) {
                ticket.put(
                        LAST_MESSAGE,
                        new Document(ID, id)
                                .append(TEXT, text)
                                .append(AT, Date.from(at))
                                .append(FROM, from));
            }
        };
    }

    /** Where this one is the last: what it says now. */
    static DocumentChange says(String id, @Nullable String text) {
        return change(id, new Document(TEXT, text));
    }

    /** Where this one is the last: it says nothing any more. */
    static DocumentChange deleted(String id) {
        return change(id, new Document(TEXT, null).append(DELETED, true));
    }

    /** The last text among the parts of a reply. */
    static @Nullable String textOf(List<ReplyPart> parts) {
        return parts.stream()
                .map(ReplyPart::text)
                .filter(text -> text != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static DocumentChange change(String id, Document fields) {
        return ticket -> {
            Document known = ticket.get(LAST_MESSAGE, Document.class);
            if (known != null && id.equals(known.getString(ID))) {
                Document changed = new Document(known);
                changed.putAll(fields);
                ticket.put(LAST_MESSAGE, changed);
            }
        };
    }
}

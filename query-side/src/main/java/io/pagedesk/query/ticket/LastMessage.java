package io.pagedesk.query.ticket;

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

    private LastMessage() {}

    /** This message, unless the ticket has a later one. */
    static DocumentChange atLeast(Instant at, String from, @Nullable String text) {
        return ticket -> {
            Document known = ticket.get(TicketFields.LAST_MESSAGE, Document.class);
            if (known == null || !known.getDate("at").toInstant().isAfter(at)) {
                ticket.put(
                        TicketFields.LAST_MESSAGE,
                        new Document("text", text).append("at", Date.from(at)).append("from", from));
            }
        };
    }

    /** The last text among the parts of a reply. */
    static @Nullable String textOf(List<ReplyPart> parts) {
        return parts.stream()
                .map(ReplyPart::text)
                .filter(text -> text != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}

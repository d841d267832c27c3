package io.pagedesk.query.ticket;

import com.mongodb.client.model.Updates;
import io.pagedesk.events.conversation.ReplyPart;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The latest message of a ticket by Meta's time. The time stands first in the document, so that {@code $max} keeps the
 * later of two messages in whatever order they arrive.
 */
final class LastMessage {

    static final String CUSTOMER = "CUSTOMER";
    static final String AGENT = "AGENT";
    static final String PAGE_INBOX = "PAGE_INBOX";

    private LastMessage() {}

    static Bson atLeast(Instant at, String from, @Nullable String text) {
        return Updates.max(
                TicketFields.LAST_MESSAGE,
                new Document("at", at).append("from", from).append("text", text));
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

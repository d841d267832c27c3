package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.query.projection.DocumentChange;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A {@link ReplyWindow} in a document. */
public final class WindowDocument {

    private static final ReplyWindow NEVER_OPENED = new ReplyWindow(null, null, null, 0, 0, false);

    private WindowDocument() {}

    /** The ticket's window as an event states it. */
    static DocumentChange set(ReplyWindow window) {
        return DocumentChange.set(TicketFields.WINDOW, of(window));
    }

    private static Document of(ReplyWindow window) {
        return new Document("openedAt", date(window.openedAt()))
                .append("standardUntil", date(window.standardUntil()))
                .append("humanAgentUntil", date(window.humanAgentUntil()))
                .append("humanAgentReplies", window.humanAgentReplies())
                .append("humanAgentRepliesLeft", window.humanAgentRepliesLeft())
                .append("closedByMeta", window.closedByMeta());
    }

    /** The window of a ticket's document; one that was never opened where there is none yet. */
    public static ReplyWindow in(Document ticket) {
        Document window = ticket.get(TicketFields.WINDOW, Document.class);
        return window == null
                ? NEVER_OPENED
                : new ReplyWindow(
                        instant(window, "openedAt"),
                        instant(window, "standardUntil"),
                        instant(window, "humanAgentUntil"),
                        window.getInteger("humanAgentReplies"),
                        window.getInteger("humanAgentRepliesLeft"),
                        window.getBoolean("closedByMeta"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}

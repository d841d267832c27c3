package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.MessageEdited;
import org.jspecify.annotations.Nullable;

/** What one message says. The latest edit holds, in whatever order they arrive; what was taken back stays so. */
record SaidText(String ticketId, @Nullable String text, int edits, boolean isDeleted) {

    static SaidText of(String ticketId, @Nullable String text) {
        return new SaidText(ticketId, text, 0, false);
    }

    SaidText edited(MessageEdited event) {
        return isDeleted || event.edits() <= edits ? this : new SaidText(ticketId, event.text(), event.edits(), false);
    }

    SaidText deleted() {
        return new SaidText(ticketId, null, edits, true);
    }
}

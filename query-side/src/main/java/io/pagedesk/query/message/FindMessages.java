package io.pagedesk.query.message;

import io.pagedesk.query.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Asks for messages of a ticket, oldest first, from after the cursor. */
record FindMessages(String ticketId, @Nullable Cursor after, int limit) {

    static final String LIST = "messages";
}

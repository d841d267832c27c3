package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.query.ticket.TicketView.ThreadView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which app has the thread of a conversation; there is a document once it has changed hands. */
final class ThreadDocument {

    static final String COLLECTION = "threads";

    private static final String OURS = "ours";
    private static final String OWNER_APP_ID = "ownerAppId";

    private ThreadDocument() {}

    static Document of(ThreadControlChanged event) {
        return new Document(OURS, event.ours()).append(OWNER_APP_ID, event.ownerAppId());
    }

    static ThreadView view(@Nullable Document thread) {
        return thread == null
                ? new ThreadView(true, null)
                : new ThreadView(thread.getBoolean(OURS), thread.getString(OWNER_APP_ID));
    }
}

package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.DELETED;
import static io.pagedesk.query.message.MessageFields.EDITS;

import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.query.projection.DocumentChange;
import java.util.List;
import org.bson.Document;

/** What is left of a message that the customer changed or took back: nothing of what it said before. */
final class ChangedText {

    private ChangedText() {}

    /** The latest edit holds, in whatever order they arrive; what was taken back stays so. */
    static DocumentChange edited(MessageEdited event) {
        return message -> {
            if (!message.getBoolean(DELETED, false) && message.getInteger(EDITS, 0) < event.edits()) {
                message.append(MessageFields.TEXT, event.text()).append(EDITS, event.edits());
            }
        };
    }

    static DocumentChange deleted() {
        return message -> {
            message.append(DELETED, true).append(MessageFields.TEXT, null).append(MessageFields.ATTACHMENTS, List.of());
            forget(message, MessageFields.QUICK_REPLY);
            forget(message, MessageFields.PAYLOAD);
        };
    }

    private static void forget(Document message, String field) {
        if (message.containsKey(field)) {
            message.put(field, null);
        }
    }
}

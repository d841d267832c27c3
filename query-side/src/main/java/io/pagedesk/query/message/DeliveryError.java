package io.pagedesk.query.message;

import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.SendError;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a message shows of the error that keeps it from leaving: Meta's words, or the desk's reason without them. */
final class DeliveryError {

    private DeliveryError() {}

    static Document of(SendError error) {
        return document(error.code(), error.subcode(), error.message());
    }

    static Document of(ReplyFailed event) {
        SendError error = event.error();
        return error == null
                ? document(null, null, event.reason())
                : document(error.code(), error.subcode(), error.message() == null ? event.reason() : error.message());
    }

    private static Document document(@Nullable Integer code, @Nullable Integer subcode, @Nullable String message) {
        return new Document("code", code).append("subcode", subcode).append("message", message);
    }
}

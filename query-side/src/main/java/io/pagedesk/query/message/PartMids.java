package io.pagedesk.query.message;

import org.bson.Document;

/**
 * Meta's ids of the parts of replies, each with the id of the part's message: Meta names a message that is answered by
 * its mid, and whoever reads knows only the message's id. Every other message has its mid as its id.
 */
final class PartMids {

    static final String COLLECTION = "part_mids";
    static final String MESSAGE_ID = "messageId";

    private PartMids() {}

    static Document of(String messageId) {
        return new Document(MESSAGE_ID, messageId);
    }
}

package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.DELIVERY;
import static io.pagedesk.query.message.MessageFields.STATE;

import io.pagedesk.query.projection.DocumentChange;
import org.bson.Document;

/**
 * How far a message of the Page has come. It only moves on, in this order: a message that was read does not become
 * delivered again, and one that Meta shows in an echo was sent, whatever was feared before.
 */
enum DeliveryState {
    QUEUED,
    UNCERTAIN,
    FAILED,
    SENT,
    DELIVERED,
    READ;

    /** The message is here, unless it is further already. */
    DocumentChange reached() {
        return message -> {
            Document delivery = message.get(DELIVERY, Document.class);
            if (valueOf(delivery.getString(STATE)).compareTo(this) < 0) {
                message.put(DELIVERY, new Document(delivery).append(STATE, name()));
            }
        };
    }
}

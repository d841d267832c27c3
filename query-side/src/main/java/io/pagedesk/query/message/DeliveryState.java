package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.DELIVERED_AT;
import static io.pagedesk.query.message.MessageFields.DELIVERY;
import static io.pagedesk.query.message.MessageFields.READ_AT;
import static io.pagedesk.query.message.MessageFields.STATE;

import io.pagedesk.query.projection.DocumentChange;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * How far a message of the Page has come. By itself it only moves on, in this order: a message that was read does not
 * become delivered again, and one that Meta shows in an echo was sent, whatever was feared before. An agent alone puts
 * one back in the queue that failed, or of which nobody knows.
 */
public enum DeliveryState {
    QUEUED,
    UNCERTAIN,
    FAILED,
    SENT,
    DELIVERED,
    READ;

    private static final String RECEIPT = "receipt";

    /** The message is here, unless it is further already; these other fields come with that. */
    DocumentChange reached(Document with) {
        return change(delivery -> {
            if (in(delivery).compareTo(this) < 0) {
                delivery.putAll(with);
                delivery.put(STATE, afterReceipt(delivery).name());
            }
        });
    }

    /** These fields hold while the message waits to leave; later they are of no interest. */
    static DocumentChange whileQueued(Document with) {
        return change(delivery -> {
            if (in(delivery) == QUEUED) {
                delivery.putAll(with);
            }
        });
    }

    /**
     * The customer's device, or the customer, confirmed the message. A receipt holds for what was sent: it proves
     * nothing of a message that failed or whose outcome nobody knows, and counts from when that one turns out as sent.
     * The first time that is told stands in {@code timeField}.
     */
    DocumentChange confirmed(String timeField, Instant at) {
        return change(delivery -> {
            delivery.putIfAbsent(timeField, Date.from(at));
            boolean sent = in(delivery).compareTo(SENT) >= 0;
            String field = sent ? STATE : RECEIPT;
            String known = delivery.getString(field);
            if (known == null || valueOf(known).compareTo(this) < 0) {
                delivery.put(field, name());
            }
        });
    }

    /** An agent has it sent again; a message that has got through meanwhile stays where it is. */
    static DocumentChange queuedAgain(Document with) {
        return change(delivery -> {
            DeliveryState now = in(delivery);
            if (now == FAILED || now == UNCERTAIN) {
                delivery.putAll(with);
                delivery.append(STATE, QUEUED.name());
                List.of(RECEIPT, DELIVERED_AT, READ_AT).forEach(delivery::remove);
            }
        });
    }

    private DeliveryState afterReceipt(Document delivery) {
        String receipt = delivery.getString(RECEIPT);
        return this == SENT && receipt != null ? valueOf(receipt) : this;
    }

    private static DeliveryState in(Document delivery) {
        return valueOf(delivery.getString(STATE));
    }

    private static DocumentChange change(DocumentChange ofDelivery) {
        return message -> {
            Document delivery = new Document(message.get(DELIVERY, Document.class));
            ofDelivery.applyTo(delivery);
            message.put(DELIVERY, delivery);
        };
    }
}

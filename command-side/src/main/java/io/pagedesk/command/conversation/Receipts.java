package io.pagedesk.command.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far Meta's receipts have come. They may overtake the news that a message was sent, and then hold for it too.
 *
 * @param delivered the latest watermark of deliveries; likewise read
 */
record Receipts(@Nullable Instant delivered, @Nullable Instant read) {

    static final Receipts NONE = new Receipts(null, null);

    Receipts deliveredUpTo(Instant watermark) {
        return new Receipts(later(delivered, watermark), read);
    }

    Receipts readUpTo(Instant watermark) {
        return new Receipts(delivered, later(read, watermark));
    }

    boolean tellsOfDelivery(Instant sentAt) {
        return delivered != null && !sentAt.isAfter(delivered);
    }

    boolean tellsOfReading(Instant sentAt) {
        return read != null && !sentAt.isAfter(read);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}

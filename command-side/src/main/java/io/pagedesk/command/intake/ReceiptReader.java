package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.intake.ItemReading.Understood;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code delivery} and {@code read}: how far the Page's messages came, up to a watermark. */
final class ReceiptReader {

    private final Clock clock;

    ReceiptReader(Clock clock) {
        this.clock = clock;
    }

    ItemReading delivery(CustomerItem item) {
        List<String> mids = item.said()
                .path("mids")
                .valueStream()
                .map(MetaFields::id)
                .filter(Objects::nonNull)
                .toList();
        return watermark(item)
                .<ItemReading>map(until -> new Understood(
                        item.kind(), new RecordDelivery(item.from().conversationId(), mids, until)))
                .orElseGet(() -> withoutWatermark(item));
    }

    ItemReading read(CustomerItem item) {
        return watermark(item)
                .<ItemReading>map(until ->
                        new Understood(item.kind(), new RecordRead(item.from().conversationId(), until)))
                .orElseGet(() -> withoutWatermark(item));
    }

    /** Nothing was sent later than now, whatever Meta's clock says. */
    private Optional<Instant> watermark(CustomerItem item) {
        Instant now = clock.instant();
        return MetaTime.read(item.said().path("watermark")).map(until -> until.isAfter(now) ? now : until);
    }

    private static Incomplete withoutWatermark(CustomerItem item) {
        return new Incomplete(item.kind(), "it has no watermark");
    }
}

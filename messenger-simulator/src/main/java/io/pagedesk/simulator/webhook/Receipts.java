package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import java.time.Instant;
import java.util.List;

/** That what the Page said has arrived, or was read, up to a moment. */
public final class Receipts {

    private Receipts() {}

    public static WebhookItem delivery(ChatId chat, List<String> mids, Instant watermark) {
        var item = ItemJson.fromCustomer(chat, watermark);
        var delivery = item.putObject("delivery");
        mids.forEach(delivery.putArray("mids")::add);
        delivery.put("watermark", watermark.toEpochMilli());
        return new WebhookItem(chat, "message_deliveries", item);
    }

    public static WebhookItem read(ChatId chat, Instant watermark) {
        var item = ItemJson.fromCustomer(chat, watermark);
        item.putObject("read").put("watermark", watermark.toEpochMilli());
        return new WebhookItem(chat, "message_reads", item);
    }
}

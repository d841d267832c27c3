package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Message.Kind;
import io.pagedesk.simulator.ledger.Mids;
import io.pagedesk.simulator.ledger.Referral;
import io.pagedesk.simulator.webhook.OtherItems;
import io.pagedesk.simulator.webhook.Receipts;
import io.pagedesk.simulator.webhook.WebhookItems;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What customers do on Messenger. An act may lie in the past ({@code sentAt}; null is now): the windows count from it.
 * It never lies in the future.
 */
@SimulatorPart
public class CustomerActs {

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final ActTime time;

    CustomerActs(Ledger ledger, Webhooks webhooks, ActTime time) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.time = time;
    }

    public Message write(ChatId chat, Written written, @Nullable Instant sentAt) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("A message needs a text or an attachment");
        }
        return add(
                chat,
                message(Kind.MESSAGE, sentAt)
                        .saying(written.text(), written.hanging(), written.replyTo())
                        .withPayload(written.quickReply())
                        .comingBy(written.referral()));
    }

    /** Sends what Messenger does not show to Pages, such as a poll. */
    public Message sendUnsupported(ChatId chat, @Nullable Instant sentAt) {
        return add(chat, message(Kind.UNSUPPORTED, sentAt));
    }

    public Message tapPostback(
            ChatId chat,
            String title,
            @Nullable String payload,
            @Nullable Referral referral,
            @Nullable Instant sentAt) {
        return add(
                chat,
                message(Kind.POSTBACK, sentAt)
                        .saying(title, List.of(), null)
                        .withPayload(payload)
                        .comingBy(referral));
    }

    /** Comes back to an existing chat through an m.me link or an ad. */
    public Message follow(ChatId chat, Referral referral, @Nullable Instant sentAt) {
        return add(
                chat, message(Kind.REFERRAL, sentAt).withPayload(referral.ref()).comingBy(referral));
    }

    /** Allows the Page something, which opens no window; {@code optIn} is told as it is. */
    public Message optIn(ChatId chat, JsonNode optIn, @Nullable Instant sentAt) {
        var message = message(Kind.OPT_IN, sentAt)
                .withPayload(optIn.path("type").asString(optIn.path("ref").asString(null)));
        ledger.record(new Entry.MessageAdded(chat, message));
        var unused = webhooks.post(OtherItems.of(chat, "optin", optIn, message.at()));
        return message;
    }

    /** Anything else that Meta tells of a customer, kinds that are yet to come included; it leaves no trace here. */
    public void other(ChatId chat, String kind, JsonNode content, @Nullable Instant sentAt) {
        var unused = webhooks.post(OtherItems.of(chat, kind, content, time.of(sentAt)));
    }

    /** Opens the chat; a read receipt leaves where something was unread. */
    public boolean open(ChatId chat) {
        if (ledger.summary(chat).filter(it -> it.unread() > 0).isEmpty()) {
            return false;
        }
        var watermark = time.of(null);
        ledger.record(new Entry.ChatRead(chat, watermark));
        var unused = webhooks.post(Receipts.read(chat, watermark));
        return true;
    }

    private Message message(Kind kind, @Nullable Instant sentAt) {
        return Message.of(kind, Mids.next(), time.of(sentAt));
    }

    private Message add(ChatId chat, Message message) {
        ledger.record(new Entry.MessageAdded(chat, message));
        var unused = webhooks.post(WebhookItems.ofCustomer(chat, message));
        return message;
    }
}

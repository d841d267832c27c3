package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Mids;
import io.pagedesk.simulator.webhook.WebhookItems;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customers do on Messenger. An act may lie in the past ({@code sentAt}; null is now): the windows count from it.
 * It never lies in the future.
 */
@SimulatorPart
public class CustomerActs {

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final Clock clock;

    CustomerActs(Ledger ledger, Webhooks webhooks, Clock clock) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    public Message write(ChatId chat, Written written, @Nullable Instant sentAt) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("A message needs a text or an attachment");
        }
        var message = Message.of(Message.Kind.MESSAGE, Mids.next(), timeOf(sentAt));
        return add(chat, message.saying(written.text(), written.hanging(), written.replyTo()));
    }

    public Message tapPostback(ChatId chat, String title, @Nullable String payload, @Nullable Instant sentAt) {
        var message = Message.of(Message.Kind.POSTBACK, Mids.next(), timeOf(sentAt));
        return add(chat, message.saying(title, message.attachments(), null).withPayload(payload));
    }

    /** Comes back to an existing chat through an m.me link. */
    public Message followLink(ChatId chat, String ref, @Nullable Instant sentAt) {
        var message = Message.of(Message.Kind.REFERRAL, Mids.next(), timeOf(sentAt));
        return add(chat, message.withPayload(ref));
    }

    /** {@code emoji} null takes the reaction back, which opens no window. */
    public void react(ChatId chat, String mid, @Nullable String emoji, @Nullable Instant sentAt) {
        var at = timeOf(sentAt);
        ledger.record(new Entry.Reacted(chat, mid, emoji, at));
        var unused = webhooks.post(WebhookItems.reaction(chat, mid, emoji, at));
    }

    /** Opens the chat; a read receipt leaves where something was unread. */
    public boolean open(ChatId chat) {
        if (ledger.summary(chat).filter(it -> it.unread() > 0).isEmpty()) {
            return false;
        }
        var watermark = clock.instant();
        ledger.record(new Entry.ChatRead(chat, watermark));
        var unused = webhooks.post(WebhookItems.read(chat, watermark));
        return true;
    }

    private Message add(ChatId chat, Message message) {
        ledger.record(new Entry.MessageAdded(chat, message));
        var unused = webhooks.post(WebhookItems.ofCustomer(chat, message));
        return message;
    }

    private Instant timeOf(@Nullable Instant sentAt) {
        var now = clock.instant();
        if (sentAt != null && sentAt.isAfter(now)) {
            throw new IllegalArgumentException("sentAt lies in the future");
        }
        return sentAt == null ? now : Instant.ofEpochMilli(sentAt.toEpochMilli());
    }
}

package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Items in the shapes of Meta's webhook reference. */
public final class WebhookItems {

    private static final Map<String, String> REACTIONS = Map.of(
            "\u2764", "love",
            "\uD83D\uDC4D", "like",
            "\uD83D\uDC4E", "dislike",
            "\uD83D\uDE06", "smile",
            "\uD83D\uDE2E", "wow",
            "\uD83D\uDE22", "sad",
            "\uD83D\uDE20", "angry");

    private WebhookItems() {}

    /** What the customer wrote or tapped. */
    public static WebhookItem ofCustomer(ChatId chat, Message message) {
        return switch (message.kind()) {
            case MESSAGE -> message(chat, message);
            case POSTBACK -> postback(chat, message);
            case REFERRAL -> referral(chat, message);
            case SENT, PAGE_INBOX -> throw new IllegalArgumentException("Not by the customer: " + message.kind());
        };
    }

    private static WebhookItem message(ChatId chat, Message message) {
        var item = fromCustomer(chat, message.at());
        content(item.putObject("message"), message);
        return new WebhookItem(chat, "messages", item);
    }

    private static WebhookItem postback(ChatId chat, Message message) {
        var item = fromCustomer(chat, message.at());
        item.putObject("postback")
                .put("mid", message.mid())
                .put("title", message.text())
                .put("payload", message.payload());
        return new WebhookItem(chat, "messaging_postbacks", item);
    }

    private static WebhookItem referral(ChatId chat, Message message) {
        var item = fromCustomer(chat, message.at());
        item.putObject("referral")
                .put("ref", message.payload())
                .put("source", "SHORTLINK")
                .put("type", "OPEN_THREAD");
        return new WebhookItem(chat, "messaging_referrals", item);
    }

    /** {@code emoji} is null where the reaction is taken back. */
    public static WebhookItem reaction(ChatId chat, String mid, @Nullable String emoji, Instant at) {
        var item = fromCustomer(chat, at);
        var reaction = item.putObject("reaction").put("mid", mid).put("action", emoji == null ? "unreact" : "react");
        if (emoji != null) {
            var name = REACTIONS.getOrDefault(emoji.replace("\uFE0F", ""), "other");
            reaction.put("emoji", emoji).put("reaction", name);
        }
        return new WebhookItem(chat, "message_reactions", item);
    }

    /** What somebody said for the Page; sender and recipient change places. */
    public static WebhookItem echo(ChatId chat, Message message) {
        var item = item(chat.pageId(), chat.psid(), message.at());
        var json = item.putObject("message").put("is_echo", true);
        var sending = message.sending();
        if (sending != null) {
            json.put("app_id", Long.parseLong(sending.appId()));
            putIfPresent(json, "metadata", sending.metadata());
        }
        content(json, message);
        return new WebhookItem(chat, "message_echoes", item);
    }

    public static WebhookItem delivery(ChatId chat, List<String> mids, Instant watermark) {
        var item = fromCustomer(chat, watermark);
        var delivery = item.putObject("delivery");
        mids.forEach(delivery.putArray("mids")::add);
        delivery.put("watermark", watermark.toEpochMilli());
        return new WebhookItem(chat, "message_deliveries", item);
    }

    public static WebhookItem read(ChatId chat, Instant watermark) {
        var item = fromCustomer(chat, watermark);
        item.putObject("read").put("watermark", watermark.toEpochMilli());
        return new WebhookItem(chat, "message_reads", item);
    }

    private static void content(ObjectNode json, Message message) {
        json.put("mid", message.mid());
        putIfPresent(json, "text", message.text());
        var repliedMid = message.replyTo();
        if (repliedMid != null) {
            json.putObject("reply_to").put("mid", repliedMid);
        }
        if (!message.attachments().isEmpty()) {
            var attachments = json.putArray("attachments");
            message.attachments().forEach(it -> {
                var payload = attachments.addObject().put("type", it.type()).putObject("payload");
                putIfPresent(payload, "url", it.url());
            });
        }
    }

    private static void putIfPresent(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static ObjectNode fromCustomer(ChatId chat, Instant at) {
        return item(chat.psid(), chat.pageId(), at);
    }

    private static ObjectNode item(String sender, String recipient, Instant at) {
        var item = JsonNodeFactory.instance.objectNode();
        item.putObject("sender").put("id", sender);
        item.putObject("recipient").put("id", recipient);
        return item.put("timestamp", at.toEpochMilli());
    }
}

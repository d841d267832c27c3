package io.pagedesk.simulator.webhook;

import static io.pagedesk.simulator.webhook.ItemJson.putIfPresent;

import io.pagedesk.simulator.ledger.Attachment;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Referral;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said in a chat, in the shapes of Meta's webhook reference. */
public final class WebhookItems {

    private WebhookItems() {}

    /** What the customer wrote or tapped. */
    public static WebhookItem ofCustomer(ChatId chat, Message message) {
        return switch (message.kind()) {
            case MESSAGE, UNSUPPORTED -> message(chat, message);
            case POSTBACK -> postback(chat, message);
            case REFERRAL -> referral(chat, message);
            case OPT_IN, SENT, PAGE_INBOX ->
                throw new IllegalArgumentException("Not said by the customer: " + message.kind());
        };
    }

    private static WebhookItem message(ChatId chat, Message message) {
        var item = ItemJson.fromCustomer(chat, message.at());
        var json = item.putObject("message");
        content(json, message);
        if (message.payload() != null) {
            json.putObject("quick_reply").put("payload", message.payload());
        }
        if (message.kind() == Message.Kind.UNSUPPORTED) {
            json.put("is_unsupported", true);
        }
        addReferral(json, message.referral());
        return new WebhookItem(chat, "messages", item);
    }

    private static WebhookItem postback(ChatId chat, Message message) {
        var item = ItemJson.fromCustomer(chat, message.at());
        var postback = item.putObject("postback").put("mid", message.mid()).put("title", message.text());
        putIfPresent(postback, "payload", message.payload());
        addReferral(postback, message.referral());
        return new WebhookItem(chat, "messaging_postbacks", item);
    }

    private static WebhookItem referral(ChatId chat, Message message) {
        var item = ItemJson.fromCustomer(chat, message.at());
        addReferral(item, message.referral());
        return new WebhookItem(chat, "messaging_referrals", item);
    }

    private static void addReferral(ObjectNode json, @Nullable Referral referral) {
        if (referral == null) {
            return;
        }
        var node = json.putObject("referral");
        putIfPresent(node, "ref", referral.ref());
        node.put("source", referral.source()).put("type", "OPEN_THREAD");
        putIfPresent(node, "ad_id", referral.adId());
        if (referral.adTitle() != null) {
            node.putObject("ads_context_data").put("ad_title", referral.adTitle());
        }
    }

    /** What somebody said for the Page. */
    public static WebhookItem echo(ChatId chat, Message message) {
        var item = ItemJson.fromPage(chat, message.at());
        var json = item.putObject("message").put("is_echo", true);
        var sending = message.sending();
        if (sending != null) {
            json.put("app_id", Long.parseLong(sending.appId()));
            putIfPresent(json, "metadata", sending.metadata());
        }
        content(json, message);
        return new WebhookItem(chat, "message_echoes", item);
    }

    private static void content(ObjectNode json, Message message) {
        json.put("mid", message.mid());
        putIfPresent(json, "text", message.text());
        if (message.replyTo() != null) {
            json.putObject("reply_to").put("mid", message.replyTo());
        }
        if (!message.attachments().isEmpty()) {
            var attachments = json.putArray("attachments");
            message.attachments().forEach(it -> add(attachments, it));
        }
    }

    private static void add(ArrayNode attachments, Attachment attachment) {
        if (attachment.raw() != null) {
            attachments.add(attachment.raw());
            return;
        }
        var payload = attachments.addObject().put("type", attachment.type()).putObject("payload");
        putIfPresent(payload, "url", attachment.url());
    }
}

package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of {@code entry[].messaging[]} or {@code entry[].standby[]}.
 *
 * @param field the webhook field that an app subscribes to for it
 */
public record WebhookItem(ChatId chat, String field, ObjectNode json, Channel channel) {

    /** Which list of the entry it stands in. */
    public enum Channel {
        MESSAGING,
        /** While another app owns the thread. */
        STANDBY;

        String json() {
            return this == STANDBY ? "standby" : "messaging";
        }
    }

    public WebhookItem(ChatId chat, String field, ObjectNode json) {
        this(chat, field, json, Channel.MESSAGING);
    }

    WebhookItem inStandby() {
        return new WebhookItem(chat, "standby", json, Channel.STANDBY);
    }

    WebhookItem with(UnaryOperator<ObjectNode> change) {
        return new WebhookItem(chat, field, change.apply(json.deepCopy()), channel);
    }

    /** As the item itself spells ids: text, or a number. */
    JsonNode pageId() {
        var party = json.path("sender").path("id").asString("").equals(chat.pageId()) ? "sender" : "recipient";
        return json.path(party).path("id");
    }

    boolean sharesEntryWith(WebhookItem other) {
        return chat.equals(other.chat) && channel == other.channel;
    }
}

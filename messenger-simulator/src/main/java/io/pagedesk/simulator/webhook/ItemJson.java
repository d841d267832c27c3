package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What items of all kinds have in common. */
final class ItemJson {

    private ItemJson() {}

    /** By the customer, to the Page; without a sender where it is about the Page alone. */
    static ObjectNode fromCustomer(ChatId chat, Instant at) {
        return chat.hasCustomer() ? item(chat.psid(), chat.pageId(), at) : toPage(chat.pageId(), at);
    }

    /** What the Page said; sender and recipient change places. */
    static ObjectNode fromPage(ChatId chat, Instant at) {
        return item(chat.pageId(), chat.psid(), at);
    }

    private static ObjectNode item(String sender, String recipient, Instant at) {
        var item = JsonNodeFactory.instance.objectNode();
        item.putObject("sender").put("id", sender);
        item.putObject("recipient").put("id", recipient);
        return item.put("timestamp", at.toEpochMilli());
    }

    private static ObjectNode toPage(String pageId, Instant at) {
        var item = JsonNodeFactory.instance.objectNode();
        item.putObject("recipient").put("id", pageId);
        return item.put("timestamp", at.toEpochMilli());
    }

    static void putIfPresent(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}

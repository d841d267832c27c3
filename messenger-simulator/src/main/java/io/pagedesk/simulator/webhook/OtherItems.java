package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Items whose content is given as it is: opt-ins, account linking, policy enforcement, roles, and tomorrow's. */
public final class OtherItems {

    private static final Map<String, String> FIELDS = Map.of(
            "optin", "messaging_optins",
            "policy_enforcement", "messaging_policy_enforcement",
            "policy-enforcement", "messaging_policy_enforcement",
            "app_roles", "messaging_handovers");

    private OtherItems() {}

    /** {@code {sender?, recipient, timestamp, [kind]: content}}; the sender is missing where the chat has no customer. */
    public static WebhookItem of(ChatId chat, String kind, JsonNode content, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        item.set(kind, content);
        return new WebhookItem(chat, FIELDS.getOrDefault(kind, kind), item);
    }

    /** Whether a Page's subscription decides on it; other kinds may be switched on in the app's dashboard. */
    static boolean isKnown(WebhookItem item) {
        return !item.json().has(item.field());
    }
}

package io.pagedesk.simulator.webhook;

import static io.pagedesk.simulator.webhook.ItemJson.putIfPresent;

import io.pagedesk.simulator.ledger.ChatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the control of a thread moves between apps. */
public final class ThreadItems {

    private static final String FIELD = "messaging_handovers";

    private ThreadItems() {}

    /** {@code previous} null: the thread was idle. */
    public static WebhookItem passed(
            ChatId chat, @Nullable String previous, String next, @Nullable String metadata, Instant at) {
        return moved("pass_thread_control", chat, previous, next, metadata, at);
    }

    public static WebhookItem taken(
            ChatId chat, @Nullable String previous, String next, @Nullable String metadata, Instant at) {
        return moved("take_thread_control", chat, previous, next, metadata, at);
    }

    public static WebhookItem requested(ChatId chat, String by, @Nullable String metadata, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        var request = item.putObject("request_thread_control").put("requested_owner_app_id", by);
        putIfPresent(request, "metadata", metadata);
        return new WebhookItem(chat, FIELD, item);
    }

    private static WebhookItem moved(
            String name, ChatId chat, @Nullable String previous, String next, @Nullable String metadata, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        var change = item.putObject(name).put("previous_owner_app_id", previous).put("new_owner_app_id", next);
        putIfPresent(change, "metadata", metadata);
        return new WebhookItem(chat, FIELD, item);
    }
}

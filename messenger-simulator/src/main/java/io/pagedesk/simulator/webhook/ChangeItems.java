package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a customer does to a message that is there already. */
public final class ChangeItems {

    private static final Map<String, String> REACTIONS = Map.of(
            "\u2764", "love",
            "\uD83D\uDC4D", "like",
            "\uD83D\uDC4E", "dislike",
            "\uD83D\uDE06", "smile",
            "\uD83D\uDE2E", "wow",
            "\uD83D\uDE22", "sad",
            "\uD83D\uDE20", "angry");

    private ChangeItems() {}

    /** {@code escaped} writes the emoji as the text <code>&#92;u{2764}&#92;u{FE0F}</code>, which Meta does at times. */
    public static WebhookItem reaction(ChatId chat, String mid, String emoji, boolean escaped, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        item.putObject("reaction")
                .put("reaction", REACTIONS.getOrDefault(emoji.replace("\uFE0F", ""), "other"))
                .put("emoji", escaped ? escaped(emoji) : emoji)
                .put("action", "react")
                .put("mid", mid);
        return new WebhookItem(chat, "message_reactions", item);
    }

    private static String escaped(String emoji) {
        return emoji.codePoints()
                .mapToObj(it -> "\\u{" + Integer.toHexString(it).toUpperCase(Locale.ROOT) + "}")
                .collect(Collectors.joining());
    }

    public static WebhookItem reactionWithdrawn(ChatId chat, String mid, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        item.putObject("reaction").put("action", "unreact").put("mid", mid);
        return new WebhookItem(chat, "message_reactions", item);
    }

    /** {@code countAsText} writes {@code num_edit} as a string, which Meta does at times. */
    public static WebhookItem edit(ChatId chat, String mid, String text, int count, boolean countAsText, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        var edit = item.putObject("message_edit").put("mid", mid).put("text", text);
        if (countAsText) {
            edit.put("num_edit", Integer.toString(count));
        } else {
            edit.put("num_edit", count);
        }
        return new WebhookItem(chat, "message_edits", item);
    }

    public static WebhookItem deletion(ChatId chat, String mid, Instant at) {
        var item = ItemJson.fromCustomer(chat, at);
        item.putObject("message").put("mid", mid).put("is_deleted", true);
        return new WebhookItem(chat, "messages", item);
    }
}

package io.pagedesk.command.intake;

import io.pagedesk.command.digest.Digests;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single fields of Meta's items, read tolerantly: what has the wrong shape is as good as missing. */
final class MetaFields {

    private static final int LONGEST_ID = 512;
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

    private MetaFields() {}

    /** Text; a half of a character, as a cut leaves it, is replaced: no store and no browser takes it. */
    static @Nullable String text(JsonNode node) {
        return node.isString() ? whole(node.stringValue()) : null;
    }

    /** Text, or a number or truth value as text. */
    static @Nullable String scalar(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? whole(node.asString("")) : "";
        return text.isEmpty() ? null : text;
    }

    /** An id, which in old payloads is a number. */
    static @Nullable String id(JsonNode node) {
        String id = scalar(node);
        return id == null || id.length() > LONGEST_ID || "null".equals(id) ? null : id;
    }

    /** The JSON as text. */
    static String raw(JsonNode node) {
        return whole(node.toString());
    }

    static boolean flag(JsonNode node) {
        return node.asBoolean(false);
    }

    /** Meta's id; where it sends none, one made of the kind and all that the item says, so that a repetition has the same. */
    static String mid(JsonNode said, String kind, WebhookItem item) {
        return Objects.requireNonNullElseGet(
                id(said.path("mid")),
                () -> kind + ":" + Digests.sha256Hex(item.json().toString()));
    }

    private static String whole(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }
}

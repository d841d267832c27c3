package io.pagedesk.command.intake;

import io.pagedesk.events.conversation.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The attachments of a message, each as far as it is understood. Until 2026-08-30 Meta sent a sticker as an image with
 * a {@code sticker_id}, or twice, as that image and as a sticker; it is kept once, as a sticker.
 */
final class Attachments {

    private static final Set<String> SAID_BY_URL = Set.of("image", "audio", "video", "file");
    private static final String STICKER = "sticker";
    private static final String FACEBOOK = "https://www.facebook.com";

    private Attachments() {}

    static List<Attachment> of(JsonNode message) {
        List<JsonNode> sent = sent(message.path("attachments"));
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode json : sent) {
            if (!isSecondOfASticker(json, sent)) {
                attachments.add(attachment(json));
            }
        }
        if (attachments.isEmpty() && MetaFields.flag(message.path("is_unsupported"))) {
            attachments.add(new Attachment("unsupported", null, null, MetaFields.raw(message)));
        }
        return List.copyOf(attachments);
    }

    private static List<JsonNode> sent(JsonNode attachments) {
        if (attachments.isMissingNode() || attachments.isNull()) {
            return List.of();
        }
        return attachments.isArray() ? attachments.valueStream().toList() : List.of(attachments);
    }

    private static boolean isSecondOfASticker(JsonNode json, List<JsonNode> all) {
        return "image".equals(MetaFields.text(json.path("type")))
                && all.stream()
                        .filter(other -> STICKER.equals(MetaFields.text(other.path("type"))))
                        .anyMatch(sticker -> same(json, sticker, "url") || same(json, sticker, "sticker_id"));
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        String value = MetaFields.scalar(one.path("payload").path(field));
        return value != null
                && Objects.equals(value, MetaFields.scalar(other.path("payload").path(field)));
    }

    private static Attachment attachment(JsonNode json) {
        String type = typeOf(json);
        JsonNode payload = json.path("payload");
        return new Attachment(
                type,
                absolute(first(payload, json, "url")),
                first(payload, json, "title"),
                SAID_BY_URL.contains(type) && payload.path("url").isString() ? null : MetaFields.raw(json));
    }

    private static String typeOf(JsonNode json) {
        String type = Objects.requireNonNullElse(MetaFields.scalar(json.path("type")), "unknown");
        return "image".equals(type) && json.path("payload").hasNonNull("sticker_id") ? STICKER : type;
    }

    /** Reels and posts come with addresses within Facebook. */
    private static @Nullable String absolute(@Nullable String url) {
        if (url == null || !url.startsWith("/")) {
            return url;
        }
        return url.startsWith("//") ? "https:" + url : FACEBOOK + url;
    }

    private static @Nullable String first(JsonNode payload, JsonNode attachment, String field) {
        String inPayload = MetaFields.text(payload.path(field));
        return inPayload == null ? MetaFields.text(attachment.path(field)) : inPayload;
    }
}

package io.pagedesk.command.intake;

import io.pagedesk.events.conversation.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The attachments of a message, each as far as it is understood. Until 2026-08-30 Meta sent a sticker twice, as an
 * image and as a sticker with one address; it is kept once.
 */
final class Attachments {

    private static final Set<String> SAID_BY_URL = Set.of("image", "audio", "video", "file");

    private Attachments() {}

    static List<Attachment> of(JsonNode message) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode json : message.path("attachments")) {
            attachments.add(attachment(json));
        }
        attachments.removeIf(one -> "image".equals(one.type()) && isAlsoASticker(one, attachments));
        if (attachments.isEmpty() && message.path("is_unsupported").asBoolean(false)) {
            attachments.add(new Attachment("unsupported", null, null, message.toString()));
        }
        return List.copyOf(attachments);
    }

    private static boolean isAlsoASticker(Attachment image, List<Attachment> all) {
        return image.url() != null
                && all.stream()
                        .anyMatch(other -> "sticker".equals(other.type()) && Objects.equals(image.url(), other.url()));
    }

    private static Attachment attachment(JsonNode json) {
        String type = text(json, "type", "unknown");
        JsonNode payload = json.path("payload");
        return new Attachment(
                Objects.requireNonNull(type),
                first(payload, json, "url"),
                first(payload, json, "title"),
                SAID_BY_URL.contains(type) && payload.path("url").isString() ? null : json.toString());
    }

    private static @Nullable String first(JsonNode payload, JsonNode attachment, String field) {
        String inPayload = text(payload, field, null);
        return inPayload == null ? text(attachment, field, null) : inPayload;
    }

    private static @Nullable String text(JsonNode node, String field, @Nullable String otherwise) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : otherwise;
    }
}

package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.ledger.Attachment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message that passed Meta's checks of its form. */
record SendRequest(
        String recipient,
        MessagingType messagingType,
        @Nullable String text,
        List<Attachment> attachments,
        @Nullable String metadata,
        @Nullable String replyTo) {

    /** {@code ACCOUNT_UPDATE} and its like are refused since 2026-04-27. */
    static final String ONLY_TAG = "HUMAN_AGENT";

    private static final int LONGEST_TEXT = 2_000;
    private static final int METADATA_LIMIT = 1_000;
    private static final Set<String> ATTACHMENT_TYPES = Set.of("image", "audio", "video", "file");

    static SendRequest of(JsonNode body) {
        var message = body.path("message");
        var text = textOf(message.path("text"));
        var attachments = attachmentsOf(message.path("attachment"));
        if ((text == null) == attachments.isEmpty()) {
            throw GraphException.badParameter("The message must have either a text or an attachment");
        }
        var metadata = textOf(message.path("metadata"));
        checkLengths(text, metadata);
        return new SendRequest(
                recipientOf(body),
                messagingTypeOf(body),
                text,
                attachments,
                metadata,
                textOf(body.path("reply_to").path("mid")));
    }

    static String recipientOf(JsonNode body) {
        var id = textOf(body.path("recipient").path("id"));
        if (id == null) {
            throw GraphException.badParameter("The parameter recipient is required");
        }
        return id;
    }

    private static MessagingType messagingTypeOf(JsonNode body) {
        var named = textOf(body.path("messaging_type"));
        var tag = textOf(body.path("tag"));
        for (var type : MessagingType.values()) {
            if (type.name().equals(named)) {
                return checkTag(type, tag);
            }
        }
        throw GraphException.badParameter("Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG}");
    }

    private static MessagingType checkTag(MessagingType type, @Nullable String tag) {
        var tagIsRight = type == MessagingType.MESSAGE_TAG ? ONLY_TAG.equals(tag) : tag == null;
        if (!tagIsRight) {
            throw GraphException.badParameter("Param tag is missing, not allowed here, or no longer supported");
        }
        return type;
    }

    private static void checkLengths(@Nullable String text, @Nullable String metadata) {
        if (text != null && (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT)) {
            throw GraphException.badParameter("Length of param message[text] must be between 1 and " + LONGEST_TEXT);
        }
        if (metadata != null && metadata.length() >= METADATA_LIMIT) {
            throw GraphException.badParameter("Length of param message[metadata] must be under " + METADATA_LIMIT);
        }
    }

    private static List<Attachment> attachmentsOf(JsonNode attachment) {
        if (attachment.isMissingNode() || attachment.isNull()) {
            return List.of();
        }
        var type = textOf(attachment.path("type"));
        var url = textOf(attachment.path("payload").path("url"));
        if (type == null || !ATTACHMENT_TYPES.contains(type)) {
            throw GraphException.badParameter("Param message[attachment][type] must be one of " + ATTACHMENT_TYPES);
        }
        if (url == null || !url.matches("https?://.+")) {
            throw GraphException.badParameter("Param message[attachment][payload][url] should be a valid URL");
        }
        return List.of(new Attachment(type, url));
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainer() ? null : node.asString();
    }
}

package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message that passed Meta's checks of its form. */
record SendRequest(
        String recipient,
        MessagingType messagingType,
        @Nullable String text,
        @Nullable Attached attached,
        @Nullable String metadata,
        @Nullable String replyTo) {

    /** {@code ACCOUNT_UPDATE} and its like are refused since 2026-04-27. */
    static final String ONLY_TAG = "HUMAN_AGENT";

    private static final int LONGEST_TEXT = 2_000;
    private static final int METADATA_LIMIT = 1_000;

    static SendRequest of(GraphRequest request) {
        var body = request.body();
        var message = body.path("message");
        var text = textOf(message.path("text"));
        var attached = Attached.of(request, message.path("attachment"));
        if ((text == null) == (attached == null)) {
            throw GraphException.badParameter("The message must have either a text or an attachment");
        }
        var metadata = textOf(message.path("metadata"));
        checkLengths(text, metadata);
        return new SendRequest(
                recipientOf(body),
                messagingTypeOf(body),
                text,
                attached,
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

    private static @Nullable String textOf(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainer() ? null : node.asString();
    }
}

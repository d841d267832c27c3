package io.pagedesk.command.outbound;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reply as Meta's Send API takes it. */
final class OutgoingMessage {

    private OutgoingMessage() {}

    /** The {@code message}; its {@code metadata} comes back in the echo and names the part. */
    static JsonNode message(ReplyPart part, String partId) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        Attachment attachment = part.attachment();
        if (attachment == null) {
            message.put("text", part.text());
        } else {
            ObjectNode sent = message.putObject("attachment").put("type", attachment.type());
            ObjectNode payload = sent.putObject("payload").put("is_reusable", true);
            if (part.uploadId() == null) {
                payload.put("url", attachment.url());
            }
        }
        return message.put("metadata", partId);
    }

    /** The message of a file that is already with Meta: named by its id, and by nothing else. */
    static JsonNode withAttachment(JsonNode message, String attachmentId) {
        JsonNode named = message.deepCopy();
        ((ObjectNode) named.path("attachment")).putObject("payload").put("attachment_id", attachmentId);
        return named;
    }

    /** The whole request; HUMAN_AGENT is the only tag that exists. */
    static JsonNode request(QueuedPart part, ReplyBasis basis) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("recipient").put("id", part.psid());
        if (part.replyToMid() != null) {
            request.putObject("reply_to").put("mid", part.replyToMid());
        }
        if (basis == ReplyBasis.HUMAN_AGENT) {
            request.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
        } else {
            request.put("messaging_type", "RESPONSE");
        }
        return request.set("message", part.message());
    }
}

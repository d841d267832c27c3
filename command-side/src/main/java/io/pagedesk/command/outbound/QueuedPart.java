package io.pagedesk.command.outbound;

import io.pagedesk.events.conversation.ReplyPartId;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One message waiting to leave.
 *
 * @param queueOrder its place in the queue of its conversation
 * @param message as Meta's Send API takes it
 * @param failures how many attempts did not deliver
 */
record QueuedPart(
        long queueOrder,
        String replyId,
        int part,
        String conversationId,
        String pageId,
        String psid,
        JsonNode message,
        Instant acceptedAt,
        int failures) {

    String id() {
        return ReplyPartId.of(replyId, part);
    }

    @Override
    public String toString() {
        return "QueuedPart[" + id() + "]";
    }
}

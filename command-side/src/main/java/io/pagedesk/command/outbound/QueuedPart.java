package io.pagedesk.command.outbound;

import io.pagedesk.events.conversation.ReplyPartId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One message waiting to leave.
 *
 * @param queueOrder its place in the queue of its conversation
 * @param message as Meta's Send API takes it
 * @param acceptedAt when the agent sent it, or last sent it again
 * @param failures how many attempts did not deliver
 * @param retries how often it was queued again
 * @param replyToMid the message that it answers
 * @param uploadId the file that it sends, where an agent gave one
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
        int failures,
        int retries,
        @Nullable String replyToMid,
        @Nullable String uploadId) {

    String id() {
        return ReplyPartId.of(replyId, part);
    }

    /** The name of the work that sends it. */
    String work() {
        return new PartName(replyId, part, retries).toString();
    }

    QueuedPart queuedAgain(Instant at) {
        return new QueuedPart(
                0, replyId, part, conversationId, pageId, psid, message, at, 0, retries + 1, replyToMid, uploadId);
    }

    QueuedPart saying(JsonNode otherMessage) {
        return new QueuedPart(
                queueOrder,
                replyId,
                part,
                conversationId,
                pageId,
                psid,
                otherMessage,
                acceptedAt,
                failures,
                retries,
                replyToMid,
                uploadId);
    }

    @Override
    public String toString() {
        return "QueuedPart[" + id() + "]";
    }
}

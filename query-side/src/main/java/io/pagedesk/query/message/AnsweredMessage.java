package io.pagedesk.query.message;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A message that another one answers, as it is quoted there.
 *
 * @param ticketId may be an earlier ticket of the conversation
 * @param text null where it has none, or was taken back
 * @param attachment Meta's word for what it carries first; null for nothing
 */
public record AnsweredMessage(
        String id,
        String ticketId,
        MessageKind kind,
        @Nullable String author,
        @Nullable String text,
        boolean deleted,
        @Nullable String attachment) {

    static AnsweredMessage of(Document message) {
        return new AnsweredMessage(
                message.getString("_id"),
                message.getString(MessageFields.TICKET_ID),
                MessageKind.valueOf(message.getString(MessageFields.KIND)),
                message.getString(MessageFields.AUTHOR),
                message.getString(MessageFields.TEXT),
                message.getBoolean(MessageFields.DELETED, false),
                message.getList(MessageFields.ATTACHMENTS, Document.class).stream()
                        .map(attachment -> attachment.getString(AttachmentDocument.TYPE))
                        .findFirst()
                        .orElse(null));
    }
}

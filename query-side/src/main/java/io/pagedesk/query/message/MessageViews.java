package io.pagedesk.query.message;

import io.pagedesk.query.message.MessageView.AttachmentView;
import io.pagedesk.query.message.MessageView.DeliveryView;
import io.pagedesk.query.message.MessageView.ErrorView;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes views of message documents. */
final class MessageViews {

    private MessageViews() {}

    static MessageView of(Document message) {
        return new MessageView(
                message.getString("_id"),
                message.getString(MessageFields.REPLY_ID),
                MessageKind.valueOf(message.getString(MessageFields.KIND)),
                message.getString(MessageFields.TEXT),
                attachments(message.getList(MessageFields.ATTACHMENTS, Document.class)),
                message.getString(MessageFields.REPLY_TO),
                List.of(),
                false,
                message.getDate(MessageFields.SENT_AT).toInstant(),
                message.getString(MessageFields.AUTHOR),
                delivery(message.get(MessageFields.DELIVERY, Document.class)));
    }

    private static List<AttachmentView> attachments(List<Document> attachments) {
        return attachments.stream()
                .map(attachment -> new AttachmentView(
                        attachment.getString("type"), attachment.getString("url"), attachment.getString("title")))
                .toList();
    }

    private static @Nullable DeliveryView delivery(@Nullable Document delivery) {
        return delivery == null
                ? null
                : new DeliveryView(
                        DeliveryState.valueOf(delivery.getString(MessageFields.STATE)),
                        delivery.getString(MessageFields.BASIS),
                        error(delivery.get(MessageFields.ERROR, Document.class)));
    }

    private static @Nullable ErrorView error(@Nullable Document error) {
        return error == null
                ? null
                : new ErrorView(error.getInteger("code"), error.getInteger("subcode"), error.getString("message"));
    }
}

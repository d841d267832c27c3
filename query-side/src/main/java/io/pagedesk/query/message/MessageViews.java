package io.pagedesk.query.message;

import io.pagedesk.query.media.MediaId;
import io.pagedesk.query.message.MessageView.AttachmentView;
import io.pagedesk.query.message.MessageView.DeliveryView;
import io.pagedesk.query.message.MessageView.ErrorView;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes views of message documents. */
final class MessageViews {

    private MessageViews() {}

    static MessageView of(Document message, MessageLinks links) {
        return new MessageView(
                message.getString("_id"),
                message.getString(MessageFields.REPLY_ID),
                MessageKind.valueOf(message.getString(MessageFields.KIND)),
                message.getString(MessageFields.TEXT),
                attachments(message, links),
                links.messageId(message.getString(MessageFields.REPLY_TO)),
                Reaction.shown(message.get(MessageFields.REACTION, Document.class)),
                message.containsKey(MessageFields.EDITS),
                message.getBoolean(MessageFields.DELETED, false),
                message.getString(MessageFields.PAYLOAD),
                message.getString(MessageFields.QUICK_REPLY),
                ReferralDocument.in(message),
                message.getString(MessageFields.APP_ID),
                LineFact.in(message),
                message.getDate(MessageFields.SENT_AT).toInstant(),
                message.getString(MessageFields.AUTHOR),
                delivery(message.get(MessageFields.DELIVERY, Document.class)));
    }

    private static List<AttachmentView> attachments(Document message, MessageLinks links) {
        List<Document> attachments = message.getList(MessageFields.ATTACHMENTS, Document.class);
        return IntStream.range(0, attachments.size())
                .mapToObj(place ->
                        attachment(attachments.get(place), links.copy(MediaId.of(message.getString("_id"), place))))
                .toList();
    }

    private static AttachmentView attachment(Document attachment, @Nullable String copy) {
        return new AttachmentView(
                attachment.getString(AttachmentDocument.TYPE),
                attachment.getString(AttachmentDocument.URL),
                attachment.getString(AttachmentDocument.TITLE),
                AttachmentDocument.coordinates(attachment),
                AttachmentDocument.stickerId(attachment),
                AttachmentDocument.card(attachment),
                copy);
    }

    private static @Nullable DeliveryView delivery(@Nullable Document delivery) {
        return delivery == null
                ? null
                : new DeliveryView(
                        DeliveryState.valueOf(delivery.getString(MessageFields.STATE)),
                        delivery.getString(MessageFields.BASIS),
                        error(delivery.get(MessageFields.ERROR, Document.class)),
                        delivery.getString(MessageFields.REASON),
                        instant(delivery.getDate(MessageFields.RETRY_AT)),
                        instant(delivery.getDate(MessageFields.DELIVERED_AT)),
                        instant(delivery.getDate(MessageFields.READ_AT)));
    }

    private static @Nullable ErrorView error(@Nullable Document error) {
        return error == null
                ? null
                : new ErrorView(error.getInteger("code"), error.getInteger("subcode"), error.getString("message"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

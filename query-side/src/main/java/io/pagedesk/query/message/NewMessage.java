package io.pagedesk.query.message;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message's document as it is first written. */
final class NewMessage {

    private final Document document;

    private NewMessage(Document document) {
        this.document = document;
    }

    static NewMessage of(String ticketId, MessageKind kind, @Nullable String text, Instant sentAt) {
        return new NewMessage(new Document(MessageFields.TICKET_ID, ticketId)
                .append(MessageFields.KIND, kind.name())
                .append(MessageFields.TEXT, text)
                .append(MessageFields.ATTACHMENTS, List.of())
                .append(MessageFields.SENT_AT, Date.from(sentAt)));
    }

    NewMessage attachments(List<Attachment> attachments) {
        return with(
                MessageFields.ATTACHMENTS,
                attachments.stream().map(AttachmentDocument::of).toList());
    }

    NewMessage replyTo(@Nullable String mid) {
        return with(MessageFields.REPLY_TO, mid);
    }

    NewMessage quickReply(@Nullable String payload) {
        return payload == null ? this : with(MessageFields.QUICK_REPLY, payload);
    }

    NewMessage payload(@Nullable String payload) {
        return payload == null ? this : with(MessageFields.PAYLOAD, payload);
    }

    NewMessage referral(@Nullable Referral referral) {
        return referral == null ? this : with(MessageFields.REFERRAL, ReferralDocument.of(referral));
    }

    NewMessage appId(@Nullable String appId) {
        return with(MessageFields.APP_ID, appId);
    }

    NewMessage line(LineFact fact) {
        return with(MessageFields.LINE, fact.document());
    }

    NewMessage author(@Nullable String agent) {
        return with(MessageFields.AUTHOR, agent);
    }

    NewMessage replyId(String replyId) {
        return with(MessageFields.REPLY_ID, replyId);
    }

    NewMessage delivery(DeliveryState reached, @Nullable ReplyBasis basis) {
        return with(
                MessageFields.DELIVERY,
                new Document(MessageFields.STATE, reached.name())
                        .append(MessageFields.BASIS, basis == null ? null : basis.name()));
    }

    Document document() {
        return document;
    }

    private NewMessage with(String field, @Nullable Object value) {
        document.append(field, value);
        return this;
    }
}

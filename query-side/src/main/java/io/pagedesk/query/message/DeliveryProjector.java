package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.BASIS;
import static io.pagedesk.query.message.MessageFields.COLLECTION;
import static io.pagedesk.query.message.MessageFields.DELIVERED_AT;
import static io.pagedesk.query.message.MessageFields.ERROR;
import static io.pagedesk.query.message.MessageFields.READ_AT;
import static io.pagedesk.query.message.MessageFields.REASON;
import static io.pagedesk.query.message.MessageFields.RETRY_AT;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes how far the messages of the Page have come. */
@Component
@ProcessingGroup(Projections.MESSAGES)
class DeliveryProjector {

    private static final String WITHDRAWN = "withdrawn";

    private final ProjectionWriter writer;

    DeliveryProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    /** The basis may be another than the one on which the reply was accepted. */
    @EventHandler
    void on(SendAttempted event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                DeliveryState.whileQueued(new Document(BASIS, event.basis().name())));
    }

    @EventHandler
    void on(SendDeferred event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                DeliveryState.whileQueued(trouble(DeliveryError.of(event.error()), event.reason(), event.retryAt())));
    }

    /** Whoever answers this message names it by its mid. */
    @EventHandler
    void on(ReplySent event) {
        String messageId = ReplyPartId.of(event.replyId(), event.part());
        change(
                messageId,
                DeliveryState.SENT.reached(
                        noTrouble().append(BASIS, event.basis().name())),
                set(MessageFields.SENT_AT, Date.from(event.sentAt())));
        writer.create(PartMids.COLLECTION, event.mid(), PartMids.of(messageId));
    }

    @EventHandler
    void on(ReplyFailed event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                DeliveryState.FAILED.reached(trouble(DeliveryError.of(event), event.reason(), null)));
    }

    @EventHandler
    void on(ReplyUncertain event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                DeliveryState.UNCERTAIN.reached(new Document(REASON, null).append(RETRY_AT, null)));
    }

    @EventHandler
    void on(ReplyRetried event) {
        DocumentChange queued = DeliveryState.queuedAgain(
                noTrouble().append(BASIS, event.basis().name()));
        changeParts(event.replyId(), event.parts(), queued);
    }

    @EventHandler
    void on(ReplyWithdrawn event) {
        changeParts(event.replyId(), event.parts(), DeliveryState.FAILED.reached(trouble(null, WITHDRAWN, null)));
    }

    @EventHandler
    void on(ReplyMarkedSent event) {
        changeParts(event.replyId(), event.parts(), DeliveryState.SENT.reached(noTrouble()));
    }

    @EventHandler
    void on(MessagesDelivered event) {
        event.messageIds()
                .forEach(id -> change(id, DeliveryState.DELIVERED.confirmed(DELIVERED_AT, event.watermark())));
    }

    @EventHandler
    void on(MessagesRead event) {
        event.messageIds().forEach(id -> change(id, DeliveryState.READ.confirmed(READ_AT, event.watermark())));
    }

    private static Document noTrouble() {
        return trouble(null, null, null);
    }

    private static Document trouble(@Nullable Document error, @Nullable String reason, @Nullable Instant retryAt) {
        return new Document(ERROR, error)
                .append(REASON, reason)
                .append(RETRY_AT, retryAt == null ? null : Date.from(retryAt));
    }

    private void changeParts(String replyId, List<Integer> parts, DocumentChange update) {
        parts.stream().distinct().forEach(part -> change(ReplyPartId.of(replyId, part), update));
    }

    private void change(String messageId, DocumentChange... updates) {
        writer.change(COLLECTION, messageId, List.of(updates));
    }
}

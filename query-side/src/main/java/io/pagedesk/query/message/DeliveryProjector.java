package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.COLLECTION;
import static io.pagedesk.query.message.MessageFields.DELIVERY;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes how far the messages of the Page have come. */
@Component
@ProcessingGroup(Projections.MESSAGES)
class DeliveryProjector {

    private final ProjectionWriter writer;

    DeliveryProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    /** The basis may be another than the one on which the reply was accepted. */
    @EventHandler
    void on(SendAttempted event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                set(DELIVERY, MessageFields.BASIS, event.basis().name()));
    }

    @EventHandler
    void on(SendDeferred event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                set(DELIVERY, MessageFields.ERROR, DeliveryError.of(event.error())));
    }

    @EventHandler
    void on(ReplySent event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                DeliveryState.SENT.reached(),
                set(DELIVERY, MessageFields.BASIS, event.basis().name()),
                set(DELIVERY, MessageFields.ERROR, null),
                set(MessageFields.SENT_AT, Date.from(event.sentAt())));
    }

    @EventHandler
    void on(ReplyFailed event) {
        change(
                ReplyPartId.of(event.replyId(), event.part()),
                DeliveryState.FAILED.reached(),
                set(DELIVERY, MessageFields.ERROR, DeliveryError.of(event)));
    }

    @EventHandler
    void on(ReplyUncertain event) {
        change(ReplyPartId.of(event.replyId(), event.part()), DeliveryState.UNCERTAIN.reached());
    }

    @EventHandler
    void on(MessagesDelivered event) {
        event.messageIds().forEach(id -> change(id, DeliveryState.DELIVERED.reached()));
    }

    @EventHandler
    void on(MessagesRead event) {
        event.messageIds().forEach(id -> change(id, DeliveryState.READ.reached()));
    }

    private void change(String messageId, DocumentChange... updates) {
        writer.change(COLLECTION, messageId, List.of(updates));
    }
}

package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.COLLECTION;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes the messages of the tickets: what was said. */
@Component
@ProcessingGroup(Projections.MESSAGES)
class MessageProjector {

    private final ProjectionWriter writer;

    MessageProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(MessageReceived event) {
        create(
                event.mid(),
                NewMessage.of(event.ticketId(), MessageKind.CUSTOMER, event.text(), event.sentAt())
                        .attachments(event.attachments())
                        .replyTo(event.replyToMid())
                        .quickReply(event.quickReply())
                        .referral(event.referral()));
    }

    /** The words on the button are what the customer said. */
    @EventHandler
    void on(PostbackReceived event) {
        create(
                event.mid(),
                NewMessage.of(event.ticketId(), MessageKind.CUSTOMER, event.title(), event.sentAt())
                        .payload(event.payload())
                        .referral(event.referral()));
    }

    @EventHandler
    void on(PageInboxMessageRecorded event) {
        create(
                event.mid(),
                NewMessage.of(event.ticketId(), MessageKind.PAGE_INBOX, event.text(), event.sentAt())
                        .attachments(event.attachments())
                        .appId(event.appId())
                        .delivery(DeliveryState.SENT, null));
    }

    @EventHandler
    void on(AgentReplyAccepted event) {
        for (int part = 0; part < event.parts().size(); part++) {
            create(
                    ReplyPartId.of(event.replyId(), part),
                    partOf(event, event.parts().get(part)));
        }
    }

    @EventHandler
    void on(NoteAdded event) {
        create(
                event.noteId(),
                NewMessage.of(event.ticketId(), MessageKind.NOTE, event.text(), event.at())
                        .author(event.agent()));
    }

    private static NewMessage partOf(AgentReplyAccepted event, ReplyPart part) {
        return NewMessage.of(event.ticketId(), MessageKind.AGENT, part.text(), event.at())
                .attachments(part.attachment() == null ? List.of() : List.of(part.attachment()))
                .author(event.agent())
                .replyId(event.replyId())
                .replyTo(event.replyToMid())
                .delivery(DeliveryState.QUEUED, event.basis());
    }

    private void create(String id, NewMessage message) {
        writer.create(COLLECTION, id, message.document());
    }
}

package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import java.time.Instant;
import java.util.List;

/** What Meta tells of our messages' way: only forward, and only what is new. */
final class ReceiptRules extends Rules {

    ReceiptRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> delivered(RecordDelivery command) {
        List<String> newly = state.sentMessages.newlyDelivered(command.watermark(), command.mids());
        return newly.isEmpty()
                ? List.of()
                : List.of(new MessagesDelivered(command.conversationId(), command.watermark(), newly, now));
    }

    List<ConversationEvent> read(RecordRead command) {
        List<String> newly = state.sentMessages.newlyRead(command.watermark());
        return newly.isEmpty()
                ? List.of()
                : List.of(new MessagesRead(command.conversationId(), command.watermark(), newly, now));
    }
}

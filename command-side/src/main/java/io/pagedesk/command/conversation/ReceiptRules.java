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
        boolean news = !state.receipts.tellsOfDelivery(command.watermark()) && overtakes(command.watermark());
        return newly.isEmpty() && !news
                ? List.of()
                : List.of(new MessagesDelivered(command.conversationId(), command.watermark(), newly, now));
    }

    List<ConversationEvent> read(RecordRead command) {
        List<String> newly = state.sentMessages.newlyRead(command.watermark());
        boolean news = !state.receipts.tellsOfReading(command.watermark()) && overtakes(command.watermark());
        return newly.isEmpty() && !news
                ? List.of()
                : List.of(new MessagesRead(command.conversationId(), command.watermark(), newly, now));
    }

    /** Whether it may hold for a message of which it is not known yet that it was sent. */
    private boolean overtakes(Instant watermark) {
        return state.replies.hasUnknownUpTo(watermark);
    }
}

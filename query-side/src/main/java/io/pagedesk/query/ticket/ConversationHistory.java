package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.ConversationEvent;
import java.util.List;

/** What happened in a conversation. */
@FunctionalInterface
interface ConversationHistory {

    /** Its events, in order, up to and including the one of this number. */
    List<ConversationEvent> until(String conversationId, long sequence);
}

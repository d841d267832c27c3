package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An attempt did not deliver, for a cause that passes; the part waits for its next attempt. */
@EventType("conversation.send-deferred")
public record SendDeferred(
        String conversationId, String ticketId, String replyId, int part, int attempt, SendError error, Instant at)
        implements ConversationEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** Nobody knows whether a part was delivered: no answer, and no echo in time. It is not sent again; a person decides. */
@EventType("conversation.reply-uncertain")
public record ReplyUncertain(String conversationId, String ticketId, String replyId, int part, Instant at)
        implements ConversationEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;

/** A customer and a Page met for the first time. */
@EventType("conversation.started")
public record ConversationStarted(
        String conversationId, String pageId, @PersonalData String psid, Instant at) implements ConversationEvent {}

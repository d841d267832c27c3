package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An agent saw the notes of a conversation that mention them, all until now. It changes nothing that others see.
 *
 * @param agent username of who was mentioned
 */
@EventType("conversation.mentions-seen")
public record MentionsSeen(String conversationId, String agent, Instant at) implements ConversationEvent {}

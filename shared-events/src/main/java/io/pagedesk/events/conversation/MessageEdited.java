package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer changed the text of a message. It opens no window.
 *
 * @param edits how often the message was edited by now, as Meta counts; only ever rising
 */
@EventType("conversation.message-edited")
public record MessageEdited(
        String conversationId,
        String ticketId,
        String mid,
        @PersonalData @Nullable String text,
        int edits,
        Instant editedAt,
        Instant at)
        implements TicketEvent {}

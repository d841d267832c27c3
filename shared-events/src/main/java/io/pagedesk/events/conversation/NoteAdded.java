package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;

/** An agent left a note for colleagues; it is never sent to the customer. */
@EventType("conversation.note-added")
public record NoteAdded(
        String conversationId,
        String ticketId,
        String noteId,
        @PersonalData String text,
        String agent,
        Instant at) implements TicketEvent {}

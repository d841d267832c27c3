package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import java.util.List;

/**
 * An agent left a note for colleagues; it is never sent to the customer.
 *
 * @param mentions usernames of the agents whom it names as {@code @username}, each once; empty before they were looked
 *     for
 */
@EventType(value = "conversation.note-added", revision = "2")
public record NoteAdded(
        String conversationId,
        String ticketId,
        String noteId,
        @PersonalData String text,
        String agent,
        List<String> mentions,
        Instant at)
        implements TicketEvent {

    public NoteAdded {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }
}

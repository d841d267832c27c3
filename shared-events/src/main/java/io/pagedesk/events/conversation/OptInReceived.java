package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer allowed something to be sent to them, by a plug-in or a request. It opens no window.
 *
 * @param type Meta's word, such as {@code notification_messages}; null where it gives none
 * @param raw the opt-in's JSON as Meta sent it
 */
@EventType("conversation.opt-in-received")
public record OptInReceived(
        String conversationId,
        String ticketId,
        @Nullable String type,
        @PersonalData @Nullable String title,
        @PersonalData String raw,
        Instant optedInAt,
        Instant at)
        implements TicketEvent {}

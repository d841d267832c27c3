package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered for the Page elsewhere: in Meta's Page inbox, or with another app. It opens no window.
 *
 * @param ticketId the ticket it stands on; the one to come when the conversation has none yet
 * @param appId Meta's id of the app that sent it, where given
 * @param sentAt Meta's time, never later than {@code at}
 */
@EventType("conversation.page-inbox-message-recorded")
public record PageInboxMessageRecorded(
        String conversationId,
        String ticketId,
        String mid,
        @PersonalData @Nullable String text,
        List<Attachment> attachments,
        @Nullable String appId,
        Instant sentAt,
        Instant at)
        implements TicketEvent {}

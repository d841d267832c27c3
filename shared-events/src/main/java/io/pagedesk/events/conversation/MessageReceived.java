package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer wrote.
 *
 * @param mid Meta's id of the message
 * @param replyToMid the message this one answers
 * @param quickReply the payload of the suggested answer that was tapped, where one was
 * @param referral where the customer came from, where the message says so
 * @param sentAt Meta's time, never later than {@code at}
 * @param window the window as it stands after this message
 */
@EventType(value = "conversation.message-received", revision = "2")
public record MessageReceived(
        String conversationId,
        String ticketId,
        String mid,
        @PersonalData @Nullable String text,
        List<Attachment> attachments,
        @Nullable String replyToMid,
        @PersonalData @Nullable String quickReply,
        @Nullable Referral referral,
        Instant sentAt,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * A part of a reply reached Meta.
 *
 * @param mid Meta's id of the message
 * @param basis the ground on which it left
 * @param sentAt Meta's time where the echo told it, else when Meta's answer came
 */
@EventType("conversation.reply-sent")
public record ReplySent(
        String conversationId,
        String ticketId,
        String replyId,
        int part,
        String mid,
        ReplyBasis basis,
        Instant sentAt,
        Instant at)
        implements ConversationEvent {}

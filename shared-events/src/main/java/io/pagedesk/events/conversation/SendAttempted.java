package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * A part of a reply is about to be handed to Meta. From here on, until an outcome is recorded, nobody knows whether it
 * was delivered.
 *
 * @param part counts from 0
 * @param attempt counts from 1
 * @param customerActAt the customer's act that the basis rests on, Meta's time
 */
@EventType("conversation.send-attempted")
public record SendAttempted(
        String conversationId,
        String ticketId,
        String replyId,
        int part,
        int attempt,
        ReplyBasis basis,
        Instant customerActAt,
        Instant at)
        implements ConversationEvent {}

package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Messages of the Page reached the customer's device.
 *
 * @param watermark Meta's time up to which this holds
 * @param messageIds the messages that it newly holds for, as the read models name them: {@link ReplyPartId}, or the
 *     mid of a message written elsewhere
 */
@EventType("conversation.messages-delivered")
public record MessagesDelivered(String conversationId, Instant watermark, List<String> messageIds, Instant at)
        implements ConversationEvent {}

package io.pagedesk.events.conversation;

import java.time.Instant;

/**
 * A fact of one conversation: one customer on one Page, for ever. {@code conversationId} is the name-based UUID of
 * {@code pageId/psid}; {@code at} is when the desk recorded the fact, by the desk's clock.
 */
public sealed interface ConversationEvent
        permits ConversationStarted,
                TicketEvent,
                SendAttempted,
                SendDeferred,
                ReplySent,
                ReplyUncertain,
                MessagesDelivered,
                MessagesRead,
                MentionsSeen {

    String conversationId();

    Instant at();
}

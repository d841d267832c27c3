package io.pagedesk.events.conversation;

import io.pagedesk.events.DeskEvent;

/**
 * A fact of one conversation: one customer on one Page, for ever. {@code conversationId} is the name-based UUID of
 * {@code pageId/psid}.
 */
public sealed interface ConversationEvent extends DeskEvent
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
}

package io.pagedesk.events.conversation;

/**
 * A fact that changes what a ticket shows. The version of a ticket is the sequence number of the last of these in the
 * stream of its conversation. {@code ticketId} is {@code <conversationId>-<n>}, n counting from 1.
 */
public sealed interface TicketEvent extends ConversationEvent
        permits TicketOpened,
                MessageReceived,
                TicketStatusChanged,
                TicketAssigned,
                NoteAdded,
                LabelAdded,
                LabelRemoved,
                CustomerProfileRecorded,
                PageInboxMessageRecorded,
                AgentReplyAccepted,
                ReplyRejudged,
                ReplyFailed,
                ReplyRetried,
                ReplyWithdrawn,
                ReplyMarkedSent,
                PostbackReceived,
                ReactionReceived,
                ReactionWithdrawn,
                MessageEdited,
                MessageDeleted,
                ReferralReceived,
                OptInReceived,
                ThreadControlChanged,
                ThreadControlRequested,
                TicketRemoved {

    String ticketId();
}

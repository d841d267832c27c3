package io.pagedesk.events;

import static io.pagedesk.events.EventSamples.ACT;
import static io.pagedesk.events.EventSamples.CLOSED;
import static io.pagedesk.events.EventSamples.CONVERSATION;
import static io.pagedesk.events.EventSamples.NOW;
import static io.pagedesk.events.EventSamples.NO_ANSWER;
import static io.pagedesk.events.EventSamples.OUTSIDE;
import static io.pagedesk.events.EventSamples.PAGE;
import static io.pagedesk.events.EventSamples.PICTURE;
import static io.pagedesk.events.EventSamples.PSID;
import static io.pagedesk.events.EventSamples.REPLY;
import static io.pagedesk.events.EventSamples.TICKET;
import static io.pagedesk.events.EventSamples.UNKNOWN;
import static io.pagedesk.events.EventSamples.WINDOW;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_AGENT;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_USER;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.LabelAdded;
import io.pagedesk.events.conversation.LabelRemoved;
import io.pagedesk.events.conversation.MentionsSeen;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketRemoved;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.util.List;

/** Samples of what happens in a conversation. */
final class ConversationSamples {

    private static final ReplyPart TEXT = new ReplyPart("It is on its way.", null, null);
    private static final ReplyPart FILE = new ReplyPart(null, PICTURE, "3d0c6c0e-51d7-4f0e-8a55-9a53f0c1b7de");
    private static final Referral AD = new Referral(
            "spring-sale", "ADS", "OPEN_THREAD", "6045246247433", "Spring sale", "https://shop.example/shoes");

    private static final Referral NOWHERE = new Referral(null, null, null, null, null, null);

    private ConversationSamples() {}

    static List<ConversationEvent> full() {
        return List.of(
                new ConversationStarted(CONVERSATION, PAGE, PSID, NOW),
                new TicketOpened(CONVERSATION, TICKET, PAGE, PSID, "Ada Lovelace", "Ada", "Lovelace", true, ACT, NOW),
                new MessageReceived(
                        CONVERSATION,
                        TICKET,
                        "m_A1",
                        "Where is it?",
                        List.of(PICTURE),
                        "m_A0",
                        "ASK_ORDER",
                        AD,
                        ACT,
                        WINDOW,
                        NOW),
                new TicketStatusChanged(CONVERSATION, TICKET, RESOLVED, AWAITING_AGENT, "grace", NOW),
                new TicketRemoved(CONVERSATION, TICKET, "root", NOW),
                new TicketAssigned(CONVERSATION, TICKET, "grace", "alan", NOW),
                new NoteAdded(
                        CONVERSATION, TICKET, "note-1", "Second call this week, @alan.", "grace", List.of("alan"), NOW),
                new LabelAdded(CONVERSATION, TICKET, "late parcel", "grace", NOW),
                new LabelRemoved(CONVERSATION, TICKET, "late parcel", "alan", NOW),
                new MentionsSeen(CONVERSATION, "alan", NOW),
                new CustomerProfileRecorded(CONVERSATION, TICKET, "Ada Lovelace", "Ada", "Lovelace", NOW),
                new PageInboxMessageRecorded(
                        CONVERSATION, TICKET, "m_P1", "We called you.", List.of(PICTURE), "263902037430900", ACT, NOW),
                new AgentReplyAccepted(
                        CONVERSATION,
                        TICKET,
                        REPLY,
                        "grace",
                        List.of(TEXT, FILE),
                        "m_A1",
                        RESPONSE,
                        ACT,
                        WINDOW,
                        "f1",
                        NOW),
                new ReplyRejudged(CONVERSATION, TICKET, REPLY, RESPONSE, HUMAN_AGENT, ACT, WINDOW, NOW),
                new SendAttempted(CONVERSATION, TICKET, REPLY, 1, 2, HUMAN_AGENT, ACT, NOW),
                new SendDeferred(CONVERSATION, TICKET, REPLY, 1, 2, OUTSIDE, "rate-limited", ACT, NOW),
                new ReplySent(CONVERSATION, TICKET, REPLY, 1, "m_R1", HUMAN_AGENT, ACT, NOW),
                new ReplyFailed(
                        CONVERSATION, TICKET, REPLY, 1, "refused-by-meta", RefusedBy.META, OUTSIDE, WINDOW, NOW),
                new ReplyUncertain(CONVERSATION, TICKET, REPLY, 1, NOW),
                new MessagesDelivered(CONVERSATION, ACT, List.of(REPLY, REPLY + "/1"), NOW),
                new MessagesRead(CONVERSATION, ACT, List.of(REPLY, "m_P1"), NOW),
                new PostbackReceived(CONVERSATION, TICKET, "m_B1", "Talk to us", "TALK", AD, ACT, WINDOW, NOW),
                new ReactionReceived(CONVERSATION, TICKET, REPLY, "\u2764\uFE0F", "love", ACT, WINDOW, NOW),
                new ReactionWithdrawn(CONVERSATION, TICKET, REPLY, ACT, NOW),
                new MessageEdited(CONVERSATION, TICKET, "m_A1", "Where is my order?", 2, ACT, NOW),
                new MessageDeleted(CONVERSATION, TICKET, "m_A1", ACT, NOW),
                new ReferralReceived(CONVERSATION, TICKET, AD, ACT, WINDOW, NOW),
                new OptInReceived(CONVERSATION, TICKET, "notification_messages", "News", "{\"type\":1}", ACT, NOW),
                new ThreadControlChanged(CONVERSATION, TICKET, false, "263902037430900", ACT, NOW),
                new ThreadControlRequested(CONVERSATION, TICKET, "263902037430900", ACT, NOW),
                new ReplyRetried(CONVERSATION, TICKET, REPLY, List.of(0, 1), "grace", HUMAN_AGENT, ACT, WINDOW, NOW),
                new ReplyWithdrawn(CONVERSATION, TICKET, REPLY, List.of(1), "grace", WINDOW, NOW),
                new ReplyMarkedSent(CONVERSATION, TICKET, REPLY, List.of(0), "grace", NOW));
    }

    static List<ConversationEvent> sparse() {
        return List.of(
                new TicketOpened(CONVERSATION, TICKET, PAGE, PSID, null, null, null, false, ACT, NOW),
                new MessageReceived(
                        CONVERSATION, TICKET, "m_A1", null, List.of(UNKNOWN), null, null, null, ACT, CLOSED, NOW),
                new TicketStatusChanged(CONVERSATION, TICKET, AWAITING_USER, AWAITING_AGENT, null, NOW),
                new TicketAssigned(CONVERSATION, TICKET, null, "alan", NOW),
                new CustomerProfileRecorded(CONVERSATION, TICKET, null, "Ada", null, NOW),
                new PageInboxMessageRecorded(CONVERSATION, TICKET, "m_P1", null, List.of(), null, ACT, NOW),
                new SendDeferred(CONVERSATION, TICKET, REPLY, 0, 1, NO_ANSWER, null, null, NOW),
                new ReplyFailed(CONVERSATION, TICKET, REPLY, 0, "window-closed", RefusedBy.DESK, null, CLOSED, NOW),
                new PostbackReceived(CONVERSATION, TICKET, "m_B1", null, null, null, ACT, WINDOW, NOW),
                new ReactionReceived(CONVERSATION, TICKET, "m_A1", null, null, ACT, WINDOW, NOW),
                new MessageEdited(CONVERSATION, TICKET, "m_A1", null, 1, ACT, NOW),
                new ReferralReceived(CONVERSATION, TICKET, NOWHERE, ACT, WINDOW, NOW),
                new OptInReceived(CONVERSATION, TICKET, null, null, "{}", ACT, NOW),
                new ThreadControlChanged(CONVERSATION, TICKET, true, null, ACT, NOW),
                new ThreadControlRequested(CONVERSATION, TICKET, null, ACT, NOW));
    }
}

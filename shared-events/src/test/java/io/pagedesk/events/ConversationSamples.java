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
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.util.List;

/** Samples of what happens in a conversation. */
final class ConversationSamples {

    private static final ReplyPart TEXT = new ReplyPart("It is on its way.", null);
    private static final ReplyPart FILE = new ReplyPart(null, PICTURE);

    private ConversationSamples() {}

    static List<ConversationEvent> full() {
        return List.of(
                new ConversationStarted(CONVERSATION, PAGE, PSID, NOW),
                new TicketOpened(CONVERSATION, TICKET, PAGE, PSID, "Ada Lovelace", "Ada", "Lovelace", true, ACT, NOW),
                new MessageReceived(
                        CONVERSATION, TICKET, "m_A1", "Where is it?", List.of(PICTURE), "m_A0", ACT, WINDOW, NOW),
                new TicketStatusChanged(CONVERSATION, TICKET, RESOLVED, AWAITING_AGENT, "grace", NOW),
                new TicketAssigned(CONVERSATION, TICKET, "grace", "alan", NOW),
                new NoteAdded(CONVERSATION, TICKET, "note-1", "Second call this week.", "grace", NOW),
                new CustomerProfileRecorded(CONVERSATION, TICKET, "Ada Lovelace", "Ada", "Lovelace", NOW),
                new PageInboxMessageRecorded(
                        CONVERSATION, TICKET, "m_P1", "We called you.", List.of(PICTURE), "263902037430900", ACT, NOW),
                new AgentReplyAccepted(
                        CONVERSATION, TICKET, REPLY, "grace", List.of(TEXT, FILE), RESPONSE, ACT, WINDOW, "f1", NOW),
                new ReplyRejudged(CONVERSATION, TICKET, REPLY, RESPONSE, HUMAN_AGENT, ACT, WINDOW, NOW),
                new SendAttempted(CONVERSATION, TICKET, REPLY, 1, 2, HUMAN_AGENT, ACT, NOW),
                new SendDeferred(CONVERSATION, TICKET, REPLY, 1, 2, OUTSIDE, NOW),
                new ReplySent(CONVERSATION, TICKET, REPLY, 1, "m_R1", HUMAN_AGENT, ACT, NOW),
                new ReplyFailed(CONVERSATION, TICKET, REPLY, 1, "refused-by-meta", OUTSIDE, WINDOW, NOW),
                new ReplyUncertain(CONVERSATION, TICKET, REPLY, 1, NOW),
                new MessagesDelivered(CONVERSATION, ACT, List.of(REPLY, REPLY + "/1"), NOW),
                new MessagesRead(CONVERSATION, ACT, List.of(REPLY, "m_P1"), NOW));
    }

    static List<ConversationEvent> sparse() {
        return List.of(
                new TicketOpened(CONVERSATION, TICKET, PAGE, PSID, null, null, null, false, ACT, NOW),
                new MessageReceived(CONVERSATION, TICKET, "m_A1", null, List.of(UNKNOWN), null, ACT, CLOSED, NOW),
                new TicketStatusChanged(CONVERSATION, TICKET, AWAITING_USER, AWAITING_AGENT, null, NOW),
                new TicketAssigned(CONVERSATION, TICKET, null, "alan", NOW),
                new CustomerProfileRecorded(CONVERSATION, TICKET, null, "Ada", null, NOW),
                new PageInboxMessageRecorded(CONVERSATION, TICKET, "m_P1", null, List.of(), null, ACT, NOW),
                new SendDeferred(CONVERSATION, TICKET, REPLY, 0, 1, NO_ANSWER, NOW),
                new ReplyFailed(CONVERSATION, TICKET, REPLY, 0, "window-closed", null, CLOSED, NOW));
    }
}

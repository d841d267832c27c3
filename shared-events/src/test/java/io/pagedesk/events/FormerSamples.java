package io.pagedesk.events;

import static io.pagedesk.events.EventSamples.ACT;
import static io.pagedesk.events.EventSamples.CLOSED;
import static io.pagedesk.events.EventSamples.CONVERSATION;
import static io.pagedesk.events.EventSamples.NOW;
import static io.pagedesk.events.EventSamples.NO_ANSWER;
import static io.pagedesk.events.EventSamples.OUTSIDE;
import static io.pagedesk.events.EventSamples.PICTURE;
import static io.pagedesk.events.EventSamples.REPLY;
import static io.pagedesk.events.EventSamples.TICKET;
import static io.pagedesk.events.EventSamples.UNKNOWN;
import static io.pagedesk.events.EventSamples.WINDOW;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.SendDeferred;
import java.util.List;
import java.util.Map;

/** What the golden files of earlier revisions are read as. */
final class FormerSamples {

    private static final ReplyPart TEXT = new ReplyPart("It is on its way.", null, null);
    private static final ReplyPart FILE = new ReplyPart(null, PICTURE, null);

    private FormerSamples() {}

    static Map<String, Object> all() {
        return Map.of(
                "conversation.message-received.1.json",
                new MessageReceived(
                        CONVERSATION,
                        TICKET,
                        "m_A1",
                        "Where is it?",
                        List.of(PICTURE),
                        "m_A0",
                        null,
                        null,
                        ACT,
                        WINDOW,
                        NOW),
                "conversation.message-received.1.sparse.json",
                new MessageReceived(
                        CONVERSATION, TICKET, "m_A1", null, List.of(UNKNOWN), null, null, null, ACT, CLOSED, NOW),
                "conversation.agent-reply-accepted.1.json",
                new AgentReplyAccepted(
                        CONVERSATION,
                        TICKET,
                        REPLY,
                        "grace",
                        List.of(TEXT, FILE),
                        null,
                        RESPONSE,
                        ACT,
                        WINDOW,
                        "f1",
                        NOW),
                "conversation.note-added.1.json",
                new NoteAdded(CONVERSATION, TICKET, "note-1", "Second call this week.", "grace", List.of(), NOW),
                "conversation.send-deferred.1.json",
                new SendDeferred(CONVERSATION, TICKET, REPLY, 1, 2, OUTSIDE, null, null, NOW),
                "conversation.send-deferred.1.sparse.json",
                new SendDeferred(CONVERSATION, TICKET, REPLY, 0, 1, NO_ANSWER, null, null, NOW),
                "conversation.reply-failed.1.json",
                new ReplyFailed(CONVERSATION, TICKET, REPLY, 1, "refused-by-meta", null, OUTSIDE, WINDOW, NOW),
                "conversation.reply-failed.1.sparse.json",
                new ReplyFailed(CONVERSATION, TICKET, REPLY, 0, "window-closed", null, null, CLOSED, NOW));
    }
}

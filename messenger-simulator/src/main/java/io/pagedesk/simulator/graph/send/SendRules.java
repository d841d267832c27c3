package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.ChatSummary;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When Meta refuses what is well-formed. */
@SimulatorPart
class SendRules {

    private final Ledger ledger;

    SendRules(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The chat, where this Page may write in it now. */
    ChatSummary open(Page page, String psid, MessagingType type, Instant now) {
        checkPage(page);
        var chat = ledger.summary(new ChatId(page.id(), psid))
                .orElseThrow(() -> GraphException.of(100, 2018001, "(#100) No matching user found"));
        checkAppMode(psid);
        checkOwner(chat);
        checkWindow(chat, type, now);
        return chat;
    }

    /** A reply names a message of its thread. */
    void checkReplied(ChatId chat, @Nullable String mid) {
        if (mid != null && ledger.message(chat, mid).isEmpty()) {
            throw GraphException.badParameter("Param reply_to[mid] is not a message of this thread");
        }
    }

    private static void checkPage(Page page) {
        var restriction = page.restriction();
        if (restriction != null) {
            throw GraphException.of(
                    restriction.code(),
                    restriction.subcode(),
                    "(#" + restriction.code() + ") The Page is restricted from sending messages.");
        }
    }

    private void checkAppMode(String psid) {
        if (!ledger.appMode().reaches(psid)) {
            throw GraphException.of(
                    200,
                    2018028,
                    "(#200) Cannot message users who are not admins, developers or testers of the app until"
                            + " pages_messaging permission is reviewed and the app is live.");
        }
    }

    private static void checkOwner(ChatSummary chat) {
        if (chat.ownerAppId() != null) {
            throw GraphException.of(
                    10, 2018300, "(#10) Message failed to send because another app is controlling this thread now.");
        }
    }

    private static void checkWindow(ChatSummary chat, MessagingType type, Instant now) {
        var window = chat.window();
        var open = type == MessagingType.MESSAGE_TAG ? window.humanAgentOpen(now) : window.standardOpen(now);
        if (!open) {
            throw GraphException.of(10, 2018278, "(#10) This message is sent outside of allowed window.");
        }
    }
}

package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.ChatSummary;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Message.Kind;
import io.pagedesk.simulator.ledger.Message.Sending;
import io.pagedesk.simulator.ledger.Mids;
import io.pagedesk.simulator.page.PageVoice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Judges a message by the record and brings it to the customer. */
@SimulatorPart
class Send {

    /** The echo usually follows the answer. */
    private static final Duration USUAL_ECHO = Duration.ofMillis(30);

    private final Ledger ledger;
    private final PageVoice voice;
    private final SimulatorSettings.App app;
    private final Clock clock;

    record Sent(String mid, CompletableFuture<Boolean> echo) {}

    Send(Ledger ledger, PageVoice voice, SimulatorSettings settings, Clock clock) {
        this.ledger = ledger;
        this.voice = voice;
        this.app = settings.app();
        this.clock = clock;
    }

    Sent message(String pageId, SendRequest request, boolean echoAtOnce) {
        var now = clock.instant();
        var chat = chatWith(pageId, request.recipient());
        checkWindow(chat, request.messagingType(), now);
        checkRepliedMessage(chat.id(), request);
        var message = Message.of(Kind.SENT, Mids.next(), now)
                .saying(request.text(), request.attachments(), request.replyTo())
                .sentBy(sendingOf(request));
        return new Sent(message.mid(), voice.say(chat.id(), message, echoAtOnce ? Duration.ZERO : USUAL_ECHO));
    }

    void action(String pageId, String recipient) {
        checkWindow(chatWith(pageId, recipient), MessagingType.RESPONSE, clock.instant());
    }

    private ChatSummary chatWith(String pageId, String psid) {
        return ledger.summary(new ChatId(pageId, psid))
                .orElseThrow(() -> GraphException.of(100, 2018001, "(#100) No matching user found"));
    }

    private static void checkWindow(ChatSummary chat, MessagingType type, Instant now) {
        var window = chat.window();
        var open = type == MessagingType.MESSAGE_TAG ? window.humanAgentOpen(now) : window.standardOpen(now);
        if (!open) {
            throw GraphException.of(10, 2018278, "(#10) This message is sent outside of allowed window.");
        }
    }

    private void checkRepliedMessage(ChatId chat, SendRequest request) {
        if (request.replyTo() != null && !ledger.hasMessage(chat, request.replyTo())) {
            throw GraphException.badParameter("Param reply_to[mid] is not a message of this thread");
        }
    }

    private Sending sendingOf(SendRequest request) {
        var type = request.messagingType();
        var tag = type == MessagingType.MESSAGE_TAG ? SendRequest.ONLY_TAG : null;
        return new Sending(app.id(), type.name(), tag, request.metadata());
    }
}

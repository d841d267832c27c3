package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.upload.Uploads;
import io.pagedesk.simulator.ledger.Attachment;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Gesture;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Message.Kind;
import io.pagedesk.simulator.ledger.Message.Sending;
import io.pagedesk.simulator.ledger.Mids;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.page.PageVoice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Judges a message by the record and brings it to the customer. */
@SimulatorPart
class Send {

    /** The echo usually follows the answer. */
    private static final Duration USUAL_ECHO = Duration.ofMillis(30);

    private final SendRules rules;
    private final Uploads uploads;
    private final Ledger ledger;
    private final PageVoice voice;
    private final SimulatorSettings.App app;
    private final Clock clock;

    /** {@code attachmentId} of what the send was asked to keep for later. */
    record Sent(String mid, @Nullable String attachmentId, CompletableFuture<Boolean> echo) {}

    /** What hangs on the message, and the id under which it can be sent again. */
    private record Hanging(
            List<Attachment> attachments, @Nullable String keptAs) {}

    Send(SendRules rules, Uploads uploads, Ledger ledger, PageVoice voice, SimulatorSettings settings, Clock clock) {
        this.rules = rules;
        this.uploads = uploads;
        this.ledger = ledger;
        this.voice = voice;
        this.app = settings.app();
        this.clock = clock;
    }

    Sent message(Page page, SendRequest request, boolean echoAtOnce) {
        var now = clock.instant();
        var chat = rules.open(page, request.recipient(), request.messagingType(), now)
                .id();
        rules.checkReplied(chat, request.replyTo());
        var hanging = request.attached() == null ? new Hanging(List.of(), null) : hang(chat, request.attached());
        var message = Message.of(Kind.SENT, Mids.next(), now)
                .saying(request.text(), hanging.attachments(), request.replyTo())
                .sentBy(sendingOf(request));
        var echo = voice.say(chat, message, echoAtOnce ? Duration.ZERO : USUAL_ECHO);
        return new Sent(message.mid(), hanging.keptAs(), echo);
    }

    /** Typing is seen by the customer, and so is that the Page has read. */
    void gesture(Page page, String recipient, String action) {
        var now = clock.instant();
        var chat = rules.open(page, recipient, MessagingType.RESPONSE, now);
        ledger.record(new Entry.GestureShown(chat.id(), new Gesture(action, now)));
    }

    private Hanging hang(ChatId chat, Attached attached) {
        var fresh = attached.fresh();
        var id = fresh == null ? attached.id() : uploads.save(chat.pageId(), fresh);
        var upload = uploads.find(id, chat.pageId(), chat.psid());
        uploads.sent(upload, chat.psid());
        var attachment = new Attachment(upload.type(), addressOf(upload.source(), id));
        return new Hanging(List.of(attachment), fresh != null && fresh.reusable() ? id : null);
    }

    /** A file gets an address of Meta's. */
    private static String addressOf(String source, String id) {
        return source.startsWith("http") ? source : "https://cdn.example.com/" + id + "/" + source;
    }

    private Sending sendingOf(SendRequest request) {
        var type = request.messagingType();
        var tag = type == MessagingType.MESSAGE_TAG ? SendRequest.ONLY_TAG : null;
        return new Sending(app.id(), type.name(), tag, request.metadata());
    }
}

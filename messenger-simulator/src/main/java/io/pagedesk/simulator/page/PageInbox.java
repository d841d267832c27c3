package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Message.Kind;
import io.pagedesk.simulator.ledger.Message.Sending;
import io.pagedesk.simulator.ledger.Mids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Somebody of the company answers in Meta's own Page inbox, past the app. */
@SimulatorPart
public class PageInbox {

    /** The app id that Meta's Page inbox shows in its echoes. */
    public static final String APP_ID = "263902037430900";

    private final PageVoice voice;
    private final Clock clock;

    PageInbox(PageVoice voice, Clock clock) {
        this.voice = voice;
        this.clock = clock;
    }

    public Message answer(ChatId chat, String text) {
        var message = Message.of(Kind.PAGE_INBOX, Mids.next(), clock.instant())
                .saying(text, List.of(), null)
                .sentBy(new Sending(APP_ID, null, null, null));
        var unused = voice.say(chat, message, Duration.ZERO);
        return message;
    }
}

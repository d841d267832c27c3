package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.webhook.ChangeItems;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers do to messages that are there already. A mid that nobody knows is told all the same: the app may get
 * it from a time before it was connected.
 */
@SimulatorPart
public class CustomerChanges {

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final ActTime time;

    CustomerChanges(Ledger ledger, Webhooks webhooks, ActTime time) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.time = time;
    }

    /**
     * Reacts to a message of either side.
     *
     * @param emoji null takes the reaction back, which opens no window
     * @param escaped whether the webhook spells the emoji as the text of its code points
     */
    public void react(ChatId chat, String mid, @Nullable String emoji, boolean escaped, @Nullable Instant sentAt) {
        var at = time.of(sentAt);
        ledger.record(new Entry.Reacted(chat, mid, emoji, at));
        var item = emoji == null
                ? ChangeItems.reactionWithdrawn(chat, mid, at)
                : ChangeItems.reaction(chat, mid, emoji, escaped, at);
        var unused = webhooks.post(item);
    }

    /** {@code countAsText}: the webhook spells the number of edits as a string. */
    public void edit(ChatId chat, String mid, String text, boolean countAsText, @Nullable Instant sentAt) {
        var at = time.of(sentAt);
        var earlier = own(chat, mid).map(Message::edits).orElse(0);
        ledger.record(new Entry.MessageEdited(chat, mid, text));
        var unused = webhooks.post(ChangeItems.edit(chat, mid, text, earlier + 1, countAsText, at));
    }

    /** Unsends the message. */
    public void delete(ChatId chat, String mid, @Nullable Instant sentAt) {
        var at = time.of(sentAt);
        var unusedMessage = own(chat, mid);
        ledger.record(new Entry.MessageDeleted(chat, mid, at));
        var unused = webhooks.post(ChangeItems.deletion(chat, mid, at));
    }

    private Optional<Message> own(ChatId chat, String mid) {
        var message = ledger.message(chat, Objects.requireNonNull(mid, "mid"));
        if (message.filter(it -> it.kind().fromPage()).isPresent()) {
            throw new IllegalArgumentException("The message is the Page's own");
        }
        return message;
    }
}

package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import io.pagedesk.simulator.webhook.Receipts;
import io.pagedesk.simulator.webhook.WebhookItems;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the Page says reaches the customer; the app hears of it by an echo, then a delivery receipt. */
@SimulatorPart
public class PageVoice {

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final Misbehaviours misbehaviours;

    PageVoice(Ledger ledger, Webhooks webhooks, Misbehaviours misbehaviours) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.misbehaviours = misbehaviours;
    }

    /** Completes with the echo; {@code pause} is waited before it. */
    public CompletableFuture<Boolean> say(ChatId chat, Message message, Duration pause) {
        ledger.record(new Entry.MessageAdded(chat, message));
        ledger.record(new Entry.ChatDelivered(chat, message.at()));
        var echo = echo(chat, message, pause);
        var unused = webhooks.post(Receipts.delivery(chat, List.of(message.mid()), message.at()));
        return echo;
    }

    private CompletableFuture<Boolean> echo(ChatId chat, Message message, Duration pause) {
        if (misbehaviours.take(MisbehaviourKind.SUPPRESS_ECHO).isPresent()) {
            return CompletableFuture.completedFuture(false);
        }
        return webhooks.post(WebhookItems.echo(chat, message), pause);
    }
}

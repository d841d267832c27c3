package io.pagedesk.simulator.thread;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.webhook.ThreadItems;
import io.pagedesk.simulator.webhook.WebhookItem;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Moves threads between this app and others. While another one owns a thread, its items come in {@code standby} and this
 * app's sends are refused.
 */
@SimulatorPart
public class ThreadControl {

    /** How an item is made of who had the thread and who has it next. */
    private interface Move {
        WebhookItem item(ChatId chat, @Nullable String previous, String next, @Nullable String metadata, Instant at);
    }

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final String ownAppId;
    private final Clock clock;

    ThreadControl(Ledger ledger, Webhooks webhooks, SimulatorSettings settings, Clock clock) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.ownAppId = settings.app().id();
        this.clock = clock;
    }

    public String ownAppId() {
        return ownAppId;
    }

    /** The app that has the thread gives it to {@code appId}. */
    public void pass(ChatId chat, String appId, @Nullable String metadata) {
        move(chat, appId, metadata, ThreadItems::passed);
    }

    /** {@code appId}, the primary receiver, takes the thread from the app that has it. */
    public void take(ChatId chat, String appId, @Nullable String metadata) {
        move(chat, appId, metadata, ThreadItems::taken);
    }

    /** {@code appId} asks for the thread, which stays where it is. */
    public void request(ChatId chat, String appId, @Nullable String metadata) {
        var unused = webhooks.post(ThreadItems.requested(chat, appId, metadata, clock.instant()));
    }

    /** The same as passing it, but no webhook tells of it; null makes the thread idle, so that any app may answer. */
    public void setOwner(ChatId chat, @Nullable String appId) {
        ledger.record(new Entry.ThreadOwned(chat, ownAppId.equals(appId) ? null : appId));
    }

    private void move(ChatId chat, String appId, @Nullable String metadata, Move move) {
        var previous = ledger.threadOwner(chat).orElse(ownAppId.equals(appId) ? null : ownAppId);
        setOwner(chat, appId);
        var unused = webhooks.post(move.item(chat, previous, appId, metadata, clock.instant()));
    }
}
